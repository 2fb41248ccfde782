/** Minutes of a quarter of an hour: a trace knows the time no better. */
const QUARTER_MINUTES = 15;

/**
 * Whether two quarters of an hour are the same or follow each other. Two forms a few minutes apart can lie
 * on both sides of a quarter's end.
 *
 * @param earlier and @param later local times as a trace has them, yyyy-mm-ddThh:mm
 */
export function isWithinAQuarter(earlier: string, later: string): boolean {
  const minutes = minutesOf(later) - minutesOf(earlier);
  return minutes >= 0 && minutes <= QUARTER_MINUTES;
}

/** Minutes since 1970 on the wall clock: only differences mean something. */
function minutesOf(quarter: string): number {
  return Date.parse(`${quarter}:00Z`) / 60_000;
}
