/** Where a part of a bar lies, in percent of the answers; 0 is the middle of the scale. */
export type Part = { from: number; to: number };

/**
 * Answers per step of a scale as parts of one bar around the middle of the scale: what lies below it goes to
 * one side, what lies above to the other, and the middle step, if there is one, half to each. Parts keep the
 * order of the scale.
 *
 * @param distribution people per step, lowest first
 * @returns one part per step; all empty for nobody
 */
export function divergingParts(distribution: readonly number[]): Part[] {
  const people = distribution.reduce((sum, count) => sum + count, 0);
  const shares = distribution.map((count) => (people === 0 ? 0 : (count / people) * 100));
  const middle = (shares.length - 1) / 2;
  let at = -shares.reduce((sum, share, step) => {
    if (step === middle) return sum + share / 2;
    return step < middle ? sum + share : sum;
  }, 0);
  return shares.map((share) => {
    const from = at;
    at += share;
    return { from, to: at };
  });
}

/** How far bars reach from the middle to either side, to the next ten percent. */
export function reachOf(bars: readonly (readonly Part[])[]): number {
  const ends = bars.flatMap((parts) => parts.flatMap(({ from, to }) => [-from, to]));
  return Math.max(10, Math.ceil(Math.max(0, ...ends) / 10) * 10);
}
