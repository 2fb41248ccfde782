/** The city's wall time: its days begin and end there, wherever a program runs. */
export const CITY_ZONE = "Europe/Berlin";

// Made once: a formatter takes a hundred times as long to make as to use.
const DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: CITY_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in the city, yyyy-mm-dd. */
export function localDay(at: Date): string {
  return DAY.format(at);
}
