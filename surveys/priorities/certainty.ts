import { formsToSettle } from "../statistics/forms-to-settle.ts";
import type { PairSums } from "../statistics/pair-sums.ts";
import { placeBlocks } from "../statistics/place-blocks.ts";
import type { RankRanges } from "../statistics/rank-ranges.ts";
import type { Certainty } from "../wire/findings.ts";
import type { Order } from "../wire/shares.ts";

/** The places that people argue about. */
const PLACES = 3;

/**
 * How sure the first three places are: which are certain, which cannot be told apart, and how many more
 * forms would settle them. All of it follows from the sums behind the ranges, so it tells nothing that
 * the published sums do not.
 *
 * @param responses forms the sums come from; further ones are taken to be as complete
 * @returns null where the list has no places
 */
export function certaintyOf(
  order: Order,
  ranges: RankRanges,
  pairs: readonly PairSums[],
  responses: number,
): Certainty | null {
  if (order !== "places") return null;
  const blocks = placeBlocks(ranges).filter(({ lower }) => lower <= PLACES);
  const open = blocks
    .filter(({ lower, upper }) => lower < upper)
    .map((block) => ({
      ...block,
      candidates: ranges.ranges.filter(
        ({ lower, upper }) => lower <= block.lower && block.lower <= upper,
      ).length,
    }));
  const fixed = blocks.filter(({ lower, upper }) => lower === upper).map(({ lower }) => lower);
  const more =
    open.length === 0 ? null : formsToSettle(ranges.ranges.length, pairs, responses, PLACES);
  return { fixed, open, more };
}
