/**
 * Benjamini and Hochberg's step-up adjustment: among all differences that are called clear, the
 * expected share of false ones stays below the level.
 *
 * @param pValues one per comparison of a whole view, from 0 to 1; `null` cannot be tested and is not
 *   in the count
 * @returns adjusted p-values in the same order, `null` where there was none
 * @throws {RangeError} if a p-value is not between 0 and 1
 *
 * Source: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): readonly (number | null)[] {
  const descending = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }]));
  for (const { p } of descending) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value lies between 0 and 1, not at ${p}`);
  }
  descending.sort((a, b) => b.p - a.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  const tested = descending.length;
  let smallest = 1;
  for (const [weaker, { p, index }] of descending.entries()) {
    // Never above the one before: a stronger finding cannot be less sure than a weaker one.
    smallest = Math.min(smallest, p * (tested / (tested - weaker)));
    adjusted[index] = smallest;
  }
  return adjusted;
}
