import { CITY_ZONE, localDay } from "../../surveys/local-day.ts";

const CLOCK = new Intl.DateTimeFormat("de-DE", {
  timeZone: CITY_ZONE,
  hour: "2-digit",
  minute: "2-digit",
});
const DAY = new Intl.DateTimeFormat("de-DE", {
  timeZone: CITY_ZONE,
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** When something was done, as staff say it: "heute 14:17", "am 12. Mai 2026, 14:17". */
export function momentInCity(at: string, now: Date): string {
  const moment = new Date(at);
  return localDay(moment) === localDay(now)
    ? `heute ${CLOCK.format(moment)}`
    : `am ${DAY.format(moment)}, ${CLOCK.format(moment)}`;
}
