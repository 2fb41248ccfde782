/**
 * Kendall's tau-b: how far two rankings of the same topics agree, with its correction for ties.
 *
 * @param first place per topic, 1 is best; equal places are ties
 * @param second the same topics in the same order
 * @returns −1 (opposed) to 1 (same order); `null` where one ranking ties everything
 * @throws {RangeError} if the two do not rank the same number of topics
 *
 * Source: Kendall (1945), Biometrika 33, 239–251.
 */
export function kendallTauB(first: readonly number[], second: readonly number[]): number | null {
  if (first.length !== second.length) {
    throw new RangeError(`${first.length} topics cannot be held against ${second.length}`);
  }
  let [agreement, untiedFirst, untiedSecond] = [0, 0, 0];
  for (const [i, place] of first.entries()) {
    for (let j = 0; j < i; j += 1) {
      const one = Math.sign(place - (first[j] ?? 0));
      const two = Math.sign((second[i] ?? 0) - (second[j] ?? 0));
      agreement += one * two;
      untiedFirst += one ** 2;
      untiedSecond += two ** 2;
    }
  }
  const pairs = untiedFirst * untiedSecond;
  return pairs === 0 ? null : agreement / Math.sqrt(pairs);
}
