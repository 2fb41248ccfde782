import type { ComponentChildren } from "preact";
import { Mark } from "../../shared/house/mark.tsx";
import { Street } from "../../shared/house/street.tsx";

/** The frame of pages before the sign-in: mark, one sheet, the street. */
export function Gate({ children }: { children: ComponentChildren }) {
  return (
    <div class="gate">
      <header class="bar">
        <Mark />
      </header>
      <main>{children}</main>
      <div class="strip">
        <Street scene="quiet" wide />
      </div>
    </div>
  );
}
