import type { PairSums } from "./pair-sums.ts";
import { NO_SUMS, type Sums } from "./sums.ts";
import { requireCount } from "./whole-counts.ts";

/**
 * Every ordered pair of items with its sums, by i and then j.
 *
 * @param itemCount how many items there are; they count from 0
 * @param pairs sums of "i minus j", each pair once, in either direction; a pair that is not given
 *   counts as never rated together
 * @returns p (p − 1) pairs; the sum of (j, i) is the sum of (i, j) with the other sign
 * @throws {RangeError} if a pair names an item that does not exist, or itself, or comes twice
 */
export function orderedPairs(itemCount: number, pairs: readonly PairSums[]): readonly PairSums[] {
  requireCount(itemCount, "the number of items");
  const known = new Map<string, Sums>();
  for (const { i, j, n, sum, sumSquares } of pairs) {
    const exist = [i, j].every((item) => Number.isInteger(item) && item >= 0 && item < itemCount);
    if (!exist || i === j || known.has(`${i} ${j}`)) {
      throw new RangeError(
        `the pair ${i}, ${j} of ${itemCount} items is impossible or comes twice`,
      );
    }
    known.set(`${i} ${j}`, { n, sum, sumSquares });
    known.set(`${j} ${i}`, { n, sum: 0 - sum, sumSquares });
  }
  const items = Array.from({ length: itemCount }, (_, item) => item);
  return items.flatMap((i) =>
    items.filter((j) => j !== i).map((j) => ({ i, j, ...(known.get(`${i} ${j}`) ?? NO_SUMS) })),
  );
}
