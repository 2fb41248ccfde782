import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import { timeInWords, today } from "../shell/day.ts";

const DAY = 86_400_000;
const DATE = new Intl.DateTimeFormat("de-DE", { day: "numeric", month: "numeric" });

/** When a tablet was last heard of: "12:02", "gestern 12:02", "am 12.5.". */
export function lastHeard(at: string, now: Date): string {
  const then = new Date(at);
  const day = today(then);
  if (day === today(now)) return timeInWords(then);
  if (day === today(new Date(now.getTime() - DAY)))
    return say(TABLETS_DE, "panel.yesterday", { time: timeInWords(then) });
  return say(TABLETS_DE, "panel.day", { day: DATE.format(then) });
}
