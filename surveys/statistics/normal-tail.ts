import studentCdf from "@stdlib/stats-base-dists-t-cdf";

// With so many degrees of freedom Student's t is the normal distribution in every digit of a double.
const ALMOST_INFINITE = 1e15;

/**
 * Chance that a standard normal number lies as far from 0 as `z`, or farther, on either side.
 *
 * @param z standard deviations, either sign
 * @returns two-sided p-value, 0 to 1: 0.05 for 1.959963984540054
 *
 * Source: Student (1908), Biometrika 6, 1–25: the limit of his distribution.
 */
export function normalTail(z: number): number {
  return Math.min(1, 2 * studentCdf(-Math.abs(z), ALMOST_INFINITE));
}
