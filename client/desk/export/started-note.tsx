import shieldAlert from "lucide-static/icons/shield-alert.svg?raw";
import type { RefObject } from "preact";
import { EXPORT_DE } from "../../../surveys/messages/export/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Kind } from "./export-form.tsx";

/** What to do with the file that is coming. */
export function StartedNote({
  kind,
  heading,
}: {
  kind: Kind;
  heading: RefObject<HTMLHeadingElement | null>;
}) {
  return (
    <section class="sheet export-note" aria-labelledby="started">
      <h2 id="started" ref={heading} tabIndex={-1}>
        <Icon svg={shieldAlert} />
        {say(EXPORT_DE, "started.title")}
      </h2>
      {kind === "code-book" ? (
        <p>{say(EXPORT_DE, "started.code-book")}</p>
      ) : (
        <ul>
          <li>{say(EXPORT_DE, "started.raw")}</li>
          <li>{say(EXPORT_DE, "started.share")}</li>
          <li>{say(EXPORT_DE, "started.delete")}</li>
          <li>{say(EXPORT_DE, "started.log")}</li>
        </ul>
      )}
      <p>
        <a href="/auswertung">{say(EXPORT_DE, "publish")}</a>
      </p>
    </section>
  );
}
