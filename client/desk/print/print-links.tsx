import printer from "lucide-static/icons/printer.svg?raw";
import { PRINT_DE } from "../../../surveys/messages/print/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Icon } from "../../shared/icons/icon.tsx";

/** The way to the page where forms are printed. */
export function PrintFormsLink() {
  return (
    <a class="btn plain" href="/buero/drucken">
      <Icon svg={printer} />
      {say(PRINT_DE, "title")}
    </a>
  );
}

/** The cover of a stack, ready to print. It opens beside the page. */
export function CoverLink({ stack }: { stack: string }) {
  return (
    <a
      class="btn plain"
      href={`/api/stacks/${encodeURIComponent(stack)}/cover`}
      target="_blank"
      rel="noreferrer"
    >
      <Icon svg={printer} />
      {say(PRINT_DE, "cover.print")}
    </a>
  );
}
