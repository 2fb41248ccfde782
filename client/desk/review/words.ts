import { REVIEWS_DE } from "../../../surveys/messages/reviews/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { dayInWords, today } from "../shell/day.ts";

/** Where the office looks through what is odd. */
export const REVIEWS = "/buero/auffaelliges";

/** A number of forms in words. */
export function formsInWords(count: number): string {
  return count === 1 ? say(REVIEWS_DE, "forms.one") : say(REVIEWS_DE, "forms.several", { count });
}

/** How much is open in words. */
export function openInWords(count: number): string {
  if (count === 0) return say(REVIEWS_DE, "open.none");
  return count === 1 ? say(REVIEWS_DE, "open.one") : say(REVIEWS_DE, "open.several", { count });
}

/** The clock time of a quarter of an hour, hh:mm. */
export function timeOf(quarter: string): string {
  return quarter.slice(11, 16);
}

/** The day of a quarter of an hour, yyyy-mm-dd. */
export function dayOf(quarter: string): string {
  return quarter.slice(0, 10);
}

/** The day of a moment in words, as it was on this machine's calendar. */
export function dayOfMoment(at: string): string {
  return dayInWords(today(new Date(at)));
}
