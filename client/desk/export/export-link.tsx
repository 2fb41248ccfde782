import fileDown from "lucide-static/icons/file-down.svg?raw";
import { EXPORT_DE } from "../../../surveys/messages/export/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Icon } from "../../shared/icons/icon.tsx";

/** The way to the page where tables are taken out. */
export function ExportLink() {
  return (
    <a class="btn plain" href="/buero/ausfuhr">
      <Icon svg={fileDown} />
      {say(EXPORT_DE, "link")}
    </a>
  );
}
