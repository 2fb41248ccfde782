/** The city's wall time: its days begin and end there, wherever a program runs. */
export const CITY_ZONE = "Europe/Berlin";

/** The calendar day of a moment in a time zone, yyyy-mm-dd. */
export function localDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at);
}
