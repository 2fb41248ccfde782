/** The city's wall time: days of fieldwork begin and end there, wherever the server stands. */
export const CITY_ZONE = "Europe/Berlin";
const FORMAT = new Intl.DateTimeFormat("en-CA", {
  timeZone: CITY_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day in the city, yyyy-mm-dd. */
export function localDay(at: Date): string {
  return FORMAT.format(at);
}
