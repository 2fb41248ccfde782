import { totalCount } from "./whole-counts.ts";

/**
 * How often two ratings on the same scale came together, over the persons who gave both.
 *
 * Square: `table[first][second]`, lowest point first. "Don't know" and empty answers are not in
 * it; a pair with one of them is no complete pair.
 */
export type JointCounts = readonly (readonly number[])[];

/**
 * Refuses a table that cannot hold complete pairs.
 *
 * @throws {RangeError} unless the table is square with at least two points, all counts whole
 */
export function requireJointCounts(table: JointCounts): void {
  if (table.length < 2) throw new RangeError("a joint table has two points or more");
  for (const row of table) {
    if (row.length !== table.length) {
      throw new RangeError(`a joint table is square, not ${table.length} × ${row.length}`);
    }
    totalCount(row, "a joint count");
  }
}

/** People per point of the first rating, lowest first. */
export function firstCounts(table: JointCounts): readonly number[] {
  return table.map((row) => totalCount(row, "a joint count"));
}

/** People per point of the second rating, lowest first. */
export function secondCounts(table: JointCounts): readonly number[] {
  return table.map((_, point) =>
    totalCount(
      table.map((row) => row[point] ?? 0),
      "a joint count",
    ),
  );
}
