import printer from "lucide-static/icons/printer.svg?raw";
import { useEffect, useRef } from "preact/hooks";
import { PRINT_DE } from "../../../surveys/messages/print/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { PrintRun } from "../../../surveys/wire/print.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { formsAddress } from "./forms-address.ts";

/** Numbers that were just given, and the way to the forms that bear them. */
export function MadeRun({ run }: { run: PrintRun }) {
  const { first, last, count } = run;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const forms = count === 1 ? say(PRINT_DE, "count.one") : say(PRINT_DE, "count.many", { count });
  return (
    <section class="sheet made-run">
      <h2 ref={heading} tabIndex={-1}>
        {say(PRINT_DE, "made.title", { first, last })}
      </h2>
      <p>{say(PRINT_DE, "made.text", { count: forms, site: run.site.name })}</p>
      <a class="btn primary big" href={formsAddress(run)} target="_blank" rel="noreferrer">
        <Icon svg={printer} />
        {say(PRINT_DE, "made.open")}
      </a>
    </section>
  );
}
