import type { RankRanges } from "./rank-ranges.ts";

/** Places that only its own items can hold, whatever the truth within the ranges is. */
export interface PlaceBlock {
  /** First and last place, counted from 1; equal where one item holds the place for sure. */
  readonly lower: number;
  readonly upper: number;
  /** Whether no item of the block stands surely above another one of it. */
  readonly tied: boolean;
}

/**
 * Cuts the places into the smallest blocks that the joint rank ranges hold apart: behind place r there
 * is a cut where the ranges of exactly r items end at r or before, and all others begin after it. A block
 * of one place is a place that is certain; its item's range is one place wide.
 *
 * @returns blocks from place 1 to p, without gaps
 *
 * Source: follows from the ranges alone; the wording by blocks is ours.
 */
export function placeBlocks({ ranges, comparisons }: RankRanges): readonly PlaceBlock[] {
  const blocks: PlaceBlock[] = [];
  let lower = 1;
  for (let place = 1; place <= ranges.length; place += 1) {
    const before = ranges.filter(({ upper }) => upper <= place).length;
    const after = ranges.filter((range) => range.lower > place).length;
    if (before !== place || after !== ranges.length - place) continue;
    const within = (item: number) => {
      const range = ranges[item];
      return range !== undefined && range.lower >= lower && range.upper <= place;
    };
    const tied = !comparisons.some(
      ({ i, j, surelyAbove }) => surelyAbove && within(i) && within(j),
    );
    blocks.push({ lower, upper: place, tied });
    lower = place + 1;
  }
  return blocks;
}
