/**
 * The day from which on what was said in a wave is erased: so many months after its last day, or the last
 * day of a month that is too short.
 *
 * @param lastDay yyyy-mm-dd
 */
export function erasureDay(lastDay: string, months: number): string {
  const [year = 0, month = 1, day = 1] = lastDay.split("-").map(Number);
  const due = new Date(Date.UTC(year, month - 1 + months, 1));
  const daysInMonth = new Date(
    Date.UTC(due.getUTCFullYear(), due.getUTCMonth() + 1, 0),
  ).getUTCDate();
  due.setUTCDate(Math.min(day, daysInMonth));
  return due.toISOString().slice(0, 10);
}
