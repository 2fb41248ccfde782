import { requireCount } from "./whole-counts.ts";

/** How many persons spread their points over the items in one and the same way. */
export interface Allocation {
  /** Points per item. */
  readonly points: readonly number[];
  readonly count: number;
}

/** Why a sheet of points is not counted, or that it is. */
export type AllocationState = "spent" | "abstention" | "overspent" | "negative" | "broken";

/**
 * Whether a sheet of points can be counted. Nothing is mended: what is wrong is named and left out.
 *
 * @param points per item, as they stand on the sheet
 * @param budget points that a person has
 */
export function allocationState(points: readonly number[], budget: number): AllocationState {
  if (points.some((value) => !Number.isSafeInteger(value))) return "broken";
  if (points.some((value) => value < 0)) return "negative";
  const spent = points.reduce((sum, value) => sum + value, 0);
  if (spent > budget) return "overspent";
  return spent === 0 ? "abstention" : "spent";
}

/**
 * Sheets sorted by whether they count.
 *
 * @throws {RangeError} if a sheet does not have one number per item, or a count is not a count
 */
export function sortedAllocations(
  itemCount: number,
  budget: number,
  sheets: readonly Allocation[],
): Readonly<Record<AllocationState, readonly Allocation[]>> {
  requireCount(budget, "the points of a person");
  const sorted: Record<AllocationState, Allocation[]> = {
    spent: [],
    abstention: [],
    overspent: [],
    negative: [],
    broken: [],
  };
  for (const sheet of sheets) {
    requireCount(sheet.count, "a number of persons");
    if (sheet.points.length !== itemCount) {
      throw new RangeError(`${sheet.points.length} numbers of points for ${itemCount} items`);
    }
    sorted[allocationState(sheet.points, budget)].push(sheet);
  }
  return sorted;
}
