import cdf from "@stdlib/stats-base-dists-t-cdf";
import { meanAndSpread } from "./mean-and-spread.ts";
import type { Sums } from "./sums.ts";

/**
 * One-sided p-value of "these paired differences are not above 0".
 *
 * Fewer than two pairs say nothing: p = 1. Where all differences are equal there is no t; they
 * speak through the sign test alone, p = 0.5^n if they are positive, else 1.
 *
 * @param differences sums of the differences, one per person
 * @returns 0 to 1; small where the first rating lies clearly above the second
 * @throws {RangeError} if no whole numbers have these sums
 *
 * Source: Student (1908), Biometrika 6, 1–25; the two rules for where there is no t are ours, held
 * by test/reference/files/rank-confidence.json.
 */
export function oneSidedP(differences: Sums): number {
  const { n, mean, se } = meanAndSpread(differences);
  if (mean === null || se === null) return 1;
  if (se === 0) return mean > 0 ? 0.5 ** n : 1;
  return cdf(-mean / se, n - 1);
}
