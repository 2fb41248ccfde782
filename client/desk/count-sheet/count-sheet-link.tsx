import tally from "lucide-static/icons/tally-5.svg?raw";
import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Icon } from "../../shared/icons/icon.tsx";

/** The way to the lists on which answers were only counted. */
export function CountSheetsLink() {
  return (
    <a class="btn plain" href="/buero/strichlisten">
      <Icon svg={tally} />
      {say(COUNT_SHEET_DE, "link")}
    </a>
  );
}
