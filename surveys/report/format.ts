import { CITY_ZONE } from "../local-day.ts";

const DECIMAL = new Intl.NumberFormat("de", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const DAY = new Intl.DateTimeFormat("de", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: CITY_ZONE,
});

/** "4,3"; reports are German, in plain language too. */
export function decimal(value: number): string {
  return DECIMAL.format(value).replace("-", "−");
}

/** "71 %" */
export function percent(value: number): string {
  return `${value}\u00a0%`;
}

/** "14. Mai 2026" in the city. @param iso ISO 8601 */
export function longDay(iso: string): string {
  return DAY.format(new Date(iso));
}
