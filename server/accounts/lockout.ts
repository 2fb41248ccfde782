const FREE_FAILURES = 5;
const MOST_MINUTES = 60;

/**
 * How long an account rests after wrong passwords in a row: one minute from the fifth on, doubling with
 * each further one, at most an hour.
 *
 * @param failures wrong passwords in a row
 * @returns minutes, 0 where guessing has not been noticed yet
 */
export function lockMinutes(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(2 ** (failures - FREE_FAILURES), MOST_MINUTES);
}
