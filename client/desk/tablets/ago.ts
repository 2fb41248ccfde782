import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a moment was, in words: "vor 3 Minuten". A clock that goes before ours says "gerade eben". */
export function ago(at: string, now: Date): string {
  const passed = now.getTime() - Date.parse(at);
  if (passed < MINUTE) return say(TABLETS_DE, "ago.now");
  if (passed < HOUR) return inWords("ago.minute", "ago.minutes", passed / MINUTE);
  if (passed < DAY) return inWords("ago.hour", "ago.hours", passed / HOUR);
  return inWords("ago.day", "ago.days", passed / DAY);
}

/** For how long something has waited, in words: "seit 3 Stunden". It is known to the hour alone. */
export function since(at: string, now: Date): string {
  const passed = now.getTime() - Date.parse(at);
  if (passed < HOUR) return say(TABLETS_DE, "since.hour");
  if (passed < DAY) return inWords("since.hour.one", "since.hours", passed / HOUR);
  return inWords("since.day", "since.days", passed / DAY);
}

function inWords(
  one: keyof typeof TABLETS_DE,
  several: keyof typeof TABLETS_DE,
  exact: number,
): string {
  const count = Math.floor(exact);
  return count === 1 ? say(TABLETS_DE, one) : say(TABLETS_DE, several, { count });
}
