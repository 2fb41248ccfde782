import type { PairSums } from "./pair-sums.ts";
import type { Sums } from "./sums.ts";

/** Item `above` has the higher mean, yet those who rated both put `below` higher. */
export interface OrderContradiction {
  readonly above: number;
  readonly below: number;
}

/**
 * Pairs of items whose order by means is not the order among the persons who rated both.
 *
 * Means rest on all who rated an item, rank ranges on those who rated both. Where answers are
 * missing the two can disagree, and then an item may even stand outside its own rank range: say
 * so beside the order.
 *
 * @param items sums per item over everybody who rated it
 * @param pairs sums of "i minus j" over the persons who rated both
 * @returns contradicting pairs in the order of `pairs`; a tie contradicts nothing
 * @throws {RangeError} if a pair names an item that has no sums
 *
 * Source: our own rule.
 */
export function orderContradictions(
  items: readonly Sums[],
  pairs: readonly PairSums[],
): readonly OrderContradiction[] {
  return pairs.flatMap(({ i, j, sum }) => {
    const first = items[i];
    const second = items[j];
    if (!first || !second) throw new RangeError(`no item ${first ? j : i}`);
    if (first.n === 0 || second.n === 0) return [];
    const byMeans = Math.sign(first.sum / first.n - second.sum / second.n);
    if (byMeans * Math.sign(sum) >= 0) return [];
    return [byMeans > 0 ? { above: i, below: j } : { above: j, below: i }];
  });
}
