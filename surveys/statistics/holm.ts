/**
 * Holm's step-down adjustment: the chance of even one false finding among all stays below the
 * level, whatever the dependence between the tests.
 *
 * @param pValues one per hypothesis, from 0 to 1
 * @returns adjusted p-values in the same order; reject where one is at most 1 − level
 * @throws {RangeError} if a p-value is not between 0 and 1
 *
 * Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const ascending = pValues.map((p, index) => ({ p, index }));
  for (const { p } of ascending) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value lies between 0 and 1, not at ${p}`);
  }
  ascending.sort((a, b) => a.p - b.p);
  const adjusted = pValues.map(() => 1);
  let largest = 0;
  for (const [stronger, { p, index }] of ascending.entries()) {
    // Never below the one before: a weaker finding cannot be surer than a stronger one.
    largest = Math.max(largest, Math.min(1, (pValues.length - stronger) * p));
    adjusted[index] = largest;
  }
  return adjusted;
}
