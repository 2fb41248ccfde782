/**
 * Where a number may lie, both ends included, in the unit of the number itself.
 *
 * Where there is no interval, estimators return `null` instead of one with odd ends: nobody was
 * asked, one person alone, or answers without any variance. Show the reason, not 0 and not NaN.
 */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
