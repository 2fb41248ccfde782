import quantile from "@stdlib/stats-base-dists-t-quantile";
import type { Interval } from "./interval.ts";
import { USUAL_LEVEL, upperProbability } from "./level.ts";
import { type MeanAndSpread, meanAndSpread } from "./mean-and-spread.ts";
import type { Sums } from "./sums.ts";

export interface MeanWithInterval extends MeanAndSpread {
  /** `null` where n < 2 or all numbers are equal: no spread, so nothing says how sure the mean is. */
  readonly interval: Interval | null;
}

/**
 * Mean with Student's t interval, from sums.
 *
 * The ends are not cut at the ends of the scale: with two answers the interval may reach beyond
 * it, and that is the honest message.
 *
 * @param sums how many numbers, their sum and sum of squares: integers
 * @param level confidence level, above 0 and below 1
 * @returns mean, spread and interval in the unit of the numbers
 * @throws {RangeError} if the sums or the level are impossible
 *
 * @example
 * tInterval({ n: 2, sum: 9, sumSquares: 41 }).mean; // 4.5, from the answers 4 and 5
 *
 * Source: Student (1908), Biometrika 6, 1–25; Fisher (1925), Metron 5, 90–104.
 */
export function tInterval(sums: Sums, level = USUAL_LEVEL): MeanWithInterval {
  const spread = meanAndSpread(sums);
  return { ...spread, interval: meanInterval(spread, level) };
}

/**
 * The interval alone, for a mean whose standard error is known.
 *
 * @returns `null` where there is no spread
 * @throws {RangeError} if the level is impossible
 *
 * Source: as {@link tInterval}.
 */
export function meanInterval(
  { n, mean, se }: Pick<MeanAndSpread, "n" | "mean" | "se">,
  level: number,
): Interval | null {
  const probability = upperProbability(level);
  if (mean === null || se === null || se === 0) return null;
  const reach = quantile(probability, n - 1) * se;
  return { lower: mean - reach, upper: mean + reach };
}
