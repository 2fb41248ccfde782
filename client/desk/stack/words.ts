import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { minutesFor } from "../../../surveys/paper/pace.ts";
import { printedNumber } from "../../../surveys/paper/sheet-number.ts";
import type { StackSummary } from "../../../surveys/wire/stack.ts";
import { dayInWords } from "../shell/day.ts";

/** How people call a stack: "Gorbitz, Sachsenforum, 12. Mai 2026". */
export function stackName({ site, day }: Pick<StackSummary, "site" | "day">): string {
  return `${site.district}, ${site.name}, ${dayInWords(day)}`;
}

/** A number as the paper prints it: with its zeros and its check digit. */
export function numberOnPaper(number: string): string {
  return printedNumber(Number(number));
}

/** "127 offen, bei Ihrem Tempo etwa 51 Minuten". Without a pace only the first half. */
export function restInWords({ balance, mine }: StackSummary): string {
  const { open } = balance;
  if (open === 0) return say(ENTRY_DE, "stack.nothing-open");
  if (mine.seconds === null) return say(ENTRY_DE, "stack.rest", { open });
  const minutes = minutesFor(open, mine.seconds);
  return minutes === 1
    ? say(ENTRY_DE, "stack.rest.minute", { open })
    : say(ENTRY_DE, "stack.rest.minutes", { open, minutes });
}
