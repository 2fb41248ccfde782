import { type JointCounts, requireJointCounts } from "./joint-counts.ts";
import { type Sums, weightedSums } from "./sums.ts";

/** Differences "item i minus item j" over the persons who rated both; items count from 0. */
export interface PairSums extends Sums {
  readonly i: number;
  readonly j: number;
}

/**
 * Sums of "first rating minus second rating" over all complete pairs.
 *
 * Where the table crosses the ratings of two items, this is what a cell keeps per pair of items;
 * where it crosses importance and present state of one item, it is the need for action.
 *
 * @param table people per pair of points: `table[first][second]`, lowest point first
 * @returns integers, differences in scale points
 * @throws {RangeError} if the table is not square or its counts are not counts
 *
 * Source: algebra.
 */
export function differenceSums(table: JointCounts): Sums {
  requireJointCounts(table);
  return weightedSums(
    table.flatMap((row, first) =>
      row.map((count, second): readonly [number, number] => [first - second, count]),
    ),
  );
}
