/** Sums of fractions with one common denominator: exact, so equal shares have no spread at all. */
export interface ShareSums {
  readonly n: number;
  readonly denominator: bigint;
  /** Of the numerators. */
  readonly sum: bigint;
  readonly sumSquares: bigint;
}

/** A fraction and how many persons have it. */
export interface CountedFraction {
  readonly part: number;
  /** Above 0. */
  readonly whole: number;
  readonly count: number;
}

/**
 * Sums of each person's own share.
 *
 * @param fractions whole numbers; a fraction may come twice
 */
export function shareSums(fractions: readonly CountedFraction[]): ShareSums {
  const wholes = new Set(fractions.map(({ whole }) => BigInt(whole)));
  let denominator = 1n;
  for (const whole of wholes)
    denominator = (denominator / commonDivisor(denominator, whole)) * whole;
  let [n, sum, sumSquares] = [0, 0n, 0n];
  for (const { part, whole, count } of fractions) {
    const numerator = (BigInt(part) * denominator) / BigInt(whole);
    n += count;
    sum += BigInt(count) * numerator;
    sumSquares += BigInt(count) * numerator ** 2n;
  }
  return { n, denominator, sum, sumSquares };
}

/** Mean of the shares; `null` for nobody. */
export function meanShare({ n, denominator, sum }: ShareSums): number | null {
  return n === 0 ? null : Number(sum) / Number(denominator) / n;
}

/**
 * Standard error of that mean.
 *
 * @returns `null` for fewer than two persons; exactly 0 where all shares are equal
 *
 * Source: algebra, as `meanAndSpread`.
 */
export function standardErrorOfShare({
  n,
  denominator,
  sum,
  sumSquares,
}: ShareSums): number | null {
  if (n < 2) return null;
  const nSquaredVariation = Number(BigInt(n) * sumSquares - sum ** 2n) / Number(denominator ** 2n);
  return Math.sqrt(nSquaredVariation / n / (n - 1) / n);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}
