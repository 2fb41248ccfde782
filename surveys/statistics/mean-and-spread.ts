import type { Sums } from "./sums.ts";
import { requireCount } from "./whole-counts.ts";

/** In the unit of the numbers summed: scale points, points per ballot. */
export interface MeanAndSpread {
  readonly n: number;
  /** `null` where there is no number at all. */
  readonly mean: number | null;
  /** Standard deviation with n − 1; `null` where there are fewer than two numbers. */
  readonly sd: number | null;
  /** Standard error of the mean, sd / √n; `null` where there are fewer than two numbers. */
  readonly se: number | null;
}

/**
 * Mean, standard deviation and standard error from sums.
 *
 * variance = (n Σx² − (Σx)²) / (n (n − 1)). The difference is taken in exact integers: in floating
 * point it cancels, and "all answers equal" would come out as a tiny spread instead of 0.
 *
 * @param sums integers over all numbers
 * @throws {RangeError} if the sums are not whole, or no whole numbers could have them
 *
 * Source: algebra; Chan, Golub, LeVeque (1983), The American Statistician 37, 242–247, on why the
 * textbook form needs exact arithmetic.
 */
export function meanAndSpread({ n, sum, sumSquares }: Sums): MeanAndSpread {
  requireCount(n, "n");
  requireCount(sumSquares, "the sum of squares");
  if (!Number.isSafeInteger(sum)) throw new RangeError(`the sum must be whole, not ${sum}`);
  const nSquaredVariation = BigInt(n) * BigInt(sumSquares) - BigInt(sum) ** 2n;
  if (nSquaredVariation < 0n || (n === 0 && sumSquares > 0)) {
    throw new RangeError(`no ${n} numbers have the sum ${sum} and squares ${sumSquares}`);
  }
  if (n === 0) return { n, mean: null, sd: null, se: null };
  const mean = sum / n;
  if (n === 1) return { n, mean, sd: null, se: null };
  const variance = Number(nSquaredVariation) / n / (n - 1);
  return { n, mean, sd: Math.sqrt(variance), se: Math.sqrt(variance / n) };
}
