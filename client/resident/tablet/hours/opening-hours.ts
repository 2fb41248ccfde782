import type { OpeningHours } from "../../../../surveys/wire/device.ts";

/** Whether the screen is awake; and if not, when it will be. */
export type Opening =
  | { readonly kind: "open" }
  /** `at` undefined: closed on all days. */
  | { readonly kind: "closed"; readonly at: Date | undefined };

const DAYS_OF_WEEK = 7;

/**
 * Whether it is open, on the device's own clock and in its own time zone.
 *
 * @param hours Monday to Sunday; null: always. A day that ends at 23:59 is open until midnight
 */
export function openingAt(hours: OpeningHours | null, now: Date): Opening {
  if (hours === null) return { kind: "open" };
  const today = hours[weekday(now)];
  const clock = clockOf(now);
  if (today && today.from <= clock && (clock < today.to || today.to === "23:59"))
    return { kind: "open" };
  return { kind: "closed", at: nextOpening(hours, now) };
}

function nextOpening(hours: OpeningHours, now: Date): Date | undefined {
  // The same weekday comes again last: it may be that today's hours are over.
  for (let days = 0; days <= DAYS_OF_WEEK; days++) {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
    const open = hours[weekday(day)];
    if (!open) continue;
    const [hour = 0, minute = 0] = open.from.split(":").map(Number);
    // By the calendar, not by adding hours: a day may have 23 or 25 of them.
    day.setHours(hour, minute);
    if (day > now) return day;
  }
  return undefined;
}

/** Monday is 0. */
function weekday(time: Date): number {
  return (time.getDay() + 6) % DAYS_OF_WEEK;
}

function clockOf(time: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}
