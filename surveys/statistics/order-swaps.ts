import { errorChance, USUAL_LEVEL } from "./level.ts";
import { meanAndSpread } from "./mean-and-spread.ts";
import { normalTail } from "./normal-tail.ts";
import { orderedPairs } from "./ordered-pairs.ts";
import type { PairSums } from "./pair-sums.ts";
import type { RankRanges } from "./rank-ranges.ts";
import type { Sums } from "./sums.ts";

/** Two items whose order rests on a part of the persons. */
export interface OrderSwap {
  /** Surely above the other one among all. */
  readonly above: number;
  /** Above it among the rest. */
  readonly below: number;
}

/**
 * Which items would change places without a part of the persons. It is said only where it is more than
 * noise, that is where all three hold:
 *
 * - among all, one stands *surely* above the other, jointly over all pairs. What could not be told apart
 *   cannot swap, and that a smaller number tells less apart is no swap;
 * - among the rest the mean difference has the other sign;
 * - the part and the rest differ in this difference: Welch's test, one-sided, with Bonferroni's bound over
 *   all pairs looked at here.
 *
 * @param whole ranges among all
 * @param rest sums of "i minus j" among those who stay
 * @param part the same among those left out
 * @param places only pairs whose upper item may have one of the first places
 * @param least persons that a pair needs in either part
 * @param level joint confidence level
 * @throws {RangeError} if an item does not exist, a pair comes twice or sums are impossible
 *
 * Source: Welch (1947), Biometrika 34, 28–35, with the normal in place of t: both parts hold 30 or more.
 */
export function orderSwaps(
  { ranges, comparisons }: RankRanges,
  rest: readonly PairSums[],
  part: readonly PairSums[],
  { places, least }: { places: number; least: number },
  level = USUAL_LEVEL,
): OrderSwap[] {
  const looked = comparisons.filter(
    ({ i, surelyAbove }) => surelyAbove && (ranges[i]?.lower ?? Infinity) <= places,
  );
  const allowed = errorChance(level) / looked.length;
  const inRest = orderedPairs(ranges.length, rest);
  const inPart = orderedPairs(ranges.length, part);
  const find = (pairs: readonly PairSums[], i: number, j: number) =>
    pairs.find((pair) => pair.i === i && pair.j === j);
  return looked.flatMap(({ i, j }): OrderSwap[] => {
    const stays = find(inRest, i, j);
    const leaves = find(inPart, i, j);
    if (!stays || !leaves || stays.n < least || leaves.n < least || stays.sum >= 0) return [];
    return chanceOfDifference(leaves, stays) <= allowed ? [{ above: i, below: j }] : [];
  });
}

/** One-sided p-value of "the mean of the first is not above that of the second". */
function chanceOfDifference(first: Sums, second: Sums): number {
  const one = meanAndSpread(first);
  const other = meanAndSpread(second);
  if (one.mean === null || other.mean === null || one.se === null || other.se === null) return 1;
  const difference = one.mean - other.mean;
  if (difference <= 0) return 1;
  const spread = Math.hypot(one.se, other.se);
  return spread === 0 ? 0 : normalTail(difference / spread) / 2;
}
