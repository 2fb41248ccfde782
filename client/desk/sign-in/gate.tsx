import type { ComponentChildren } from "preact";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { DemoBanner } from "../../shared/house/demo-banner.tsx";
import { Mark } from "../../shared/house/mark.tsx";
import { Street } from "../../shared/house/street.tsx";

/** The frame of pages before the sign-in: mark, one sheet, the street. */
export function Gate({ demo = false, children }: { demo?: boolean; children: ComponentChildren }) {
  return (
    <div class="gate">
      <div>
        {demo && <DemoBanner text={say(DESK_DE, "demo.banner")} />}
        <header class="bar">
          <Mark />
        </header>
      </div>
      <main>{children}</main>
      <div class="strip">
        <Street scene="quiet" wide />
      </div>
    </div>
  );
}
