const two = (number: number) => String(number).padStart(2, "0");

/** The calendar day where the device stands, yyyy-mm-dd: near midnight UTC would name another one. */
export function localDay(time: Date): string {
  return `${String(time.getFullYear()).padStart(4, "0")}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** The quarter of an hour, never the minute: quality checks need no more. */
export function localQuarter(time: Date): string {
  const quarter = Math.floor(time.getMinutes() / 15) * 15;
  return `${localDay(time)}T${two(time.getHours())}:${two(quarter)}`;
}

const SECONDS_OF_A_DAY = 86_400;

/** Whole seconds between two times, within a day. A clock set back in between makes 0, not less. */
export function secondsBetween(begun: Date, ended: Date): number {
  const seconds = Math.round((ended.getTime() - begun.getTime()) / 1000);
  return Math.min(Math.max(seconds, 0), SECONDS_OF_A_DAY);
}
