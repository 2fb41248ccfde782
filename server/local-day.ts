import { CITY_ZONE, localDay as localDayIn } from "../surveys/local-day.ts";

/** The calendar day in the city, yyyy-mm-dd. */
export function localDay(at: Date): string {
  return localDayIn(at, CITY_ZONE);
}
