import { holm } from "./holm.ts";
import { errorChance, USUAL_LEVEL } from "./level.ts";
import { meanAndSpread } from "./mean-and-spread.ts";
import { oneSidedP } from "./one-sided-p.ts";
import { orderedPairs } from "./ordered-pairs.ts";
import type { PairSums } from "./pair-sums.ts";

/** Places an item may have, both included; 1 is best. */
interface RankRange {
  readonly lower: number;
  readonly upper: number;
}

/** One of the p (p − 1) hypotheses "item i is not above item j". */
interface PairComparison {
  readonly i: number;
  readonly j: number;
  /** Persons who rated both. */
  readonly n: number;
  /** Item i minus item j; `null` where n = 0. */
  readonly meanDifference: number | null;
  /** `null` where n < 2. */
  readonly sd: number | null;
  readonly pOneSided: number;
  readonly pHolm: number;
  /** Item i stands surely above item j, jointly over all pairs. */
  readonly surelyAbove: boolean;
}

export interface RankRanges {
  /** One per item, in their order. */
  readonly ranges: readonly RankRange[];
  /** All ordered pairs, by i and then j. */
  readonly comparisons: readonly PairComparison[];
}

/**
 * Joint rank ranges: with the given confidence, *all* items lie in their ranges at once.
 *
 * Every ordered pair is tested by a one-sided paired t test, with Holm's step-down over all of
 * them. The range of an item is [1 + items surely above it, p − items surely below it]. No random
 * numbers, and valid under any dependence between the items.
 *
 * @param itemCount p, how many items are compared; all within one questionnaire
 * @param pairs sums of "i minus j" over the persons who have both, each pair once, in either
 *   direction; a pair that is not given counts as never rated together
 * @param level joint confidence level
 * @returns ranges with the comparisons behind them; without data every range is 1 to p
 * @throws {RangeError} if an item does not exist, a pair comes twice or sums are impossible
 *
 * Source: Mogstad, Romano, Shaikh, Wilhelm (2024), Review of Economic Studies 91, with the bound
 * of Holm (1979), Scandinavian Journal of Statistics 6, 65–70, in place of the bootstrap quantile.
 */
export function rankRanges(
  itemCount: number,
  pairs: readonly PairSums[],
  level = USUAL_LEVEL,
): RankRanges {
  const allowed = errorChance(level);
  const differences = orderedPairs(itemCount, pairs);
  const pValues = differences.map(oneSidedP);
  const adjusted = holm(pValues);
  const comparisons = differences.map(({ i, j, ...sums }, index) => {
    const { n, mean, sd } = meanAndSpread(sums);
    const pOneSided = pValues[index] ?? 1;
    const pHolm = adjusted[index] ?? 1;
    const surelyAbove = pHolm <= allowed;
    return { i, j, n, meanDifference: mean, sd, pOneSided, pHolm, surelyAbove };
  });
  const sure = comparisons.filter(({ surelyAbove }) => surelyAbove);
  const ranges = Array.from({ length: itemCount }, (_, item) => ({
    lower: 1 + sure.filter(({ j }) => j === item).length,
    upper: itemCount - sure.filter(({ i }) => i === item).length,
  }));
  return { ranges, comparisons };
}
