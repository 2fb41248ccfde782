import { type Allocation, sortedAllocations } from "./allocations.ts";
import type { Interval } from "./interval.ts";
import { USUAL_LEVEL } from "./level.ts";
import { share } from "./share.ts";
import { meanShare, shareSums, standardErrorOfShare } from "./share-sums.ts";
import { meanInterval } from "./t-interval.ts";
import { totalCount } from "./whole-counts.ts";
import { wilsonInterval } from "./wilson-interval.ts";

interface ItemAllocation {
  /** Mean of each person's own shares, 0 to 1: one person, one vote. `null` for nobody. */
  readonly meanShare: number | null;
  /** `null` for fewer than two persons. */
  readonly se: number | null;
  /** `null` for fewer than two persons, or where all shares are equal. */
  readonly interval: Interval | null;
  /** Persons who gave the item at least one point. */
  readonly supporters: number;
  readonly supporterShare: number | null;
  readonly supporterInterval: Interval | null;
  /** All points, a third figure only: who spends more counts more. */
  readonly total: number;
  /** Of all points spent, 0 to 1; `null` where none was. */
  readonly totalShare: number | null;
}

export interface PointAllocation {
  /** Persons who spent at least one point and no more than they had: the base. */
  readonly n: number;
  /** Sheets with too many, negative or broken points. */
  readonly rejected: number;
  /** Sheets without any point. */
  readonly abstentions: number;
  /** In the order of the items. */
  readonly items: readonly ItemAllocation[];
}

/**
 * Points that persons spread over the items: one person, one vote.
 *
 * Dots counted on a wall are not for this: nobody knows whose they are, so they have no interval.
 *
 * @param itemCount how many items there are
 * @param budget points that a person has
 * @param sheets distinct ways to spread them; one that comes twice simply adds up
 * @param level confidence level of the intervals
 * @throws {RangeError} if a sheet does not have one number per item, or a count is not a count
 *
 * Source: Student (1908), Biometrika 6, 1–25; Wilson (1927), JASA 22, 209–212; that persons and not
 * points are averaged is our own rule.
 */
export function pointAllocation(
  itemCount: number,
  budget: number,
  sheets: readonly Allocation[],
  level = USUAL_LEVEL,
): PointAllocation {
  const { spent, abstention, ...wrong } = sortedAllocations(itemCount, budget, sheets);
  const spentPoints = spent.reduce((sum, sheet) => sum + sheet.count * pointsOf(sheet), 0);
  const n = persons(spent);
  return {
    n,
    rejected: persons(Object.values(wrong).flat()),
    abstentions: persons(abstention),
    items: Array.from({ length: itemCount }, (_, item) => {
      const own = spent.map((sheet) => ({ ...sheet, given: sheet.points[item] ?? 0 }));
      const sums = shareSums(
        own.map((sheet) => ({ part: sheet.given, whole: pointsOf(sheet), count: sheet.count })),
      );
      const [mean, se] = [meanShare(sums), standardErrorOfShare(sums)];
      const supporters = persons(own.filter(({ given }) => given > 0));
      const total = own.reduce((sum, { given, count }) => sum + count * given, 0);
      return {
        meanShare: mean,
        se,
        interval: meanInterval({ n, mean, se }, level),
        supporters,
        supporterShare: share(supporters, n),
        supporterInterval: wilsonInterval(supporters, n, level),
        total,
        totalShare: share(total, spentPoints),
      };
    }),
  };
}

function persons(sheets: readonly Allocation[]): number {
  return totalCount(
    sheets.map(({ count }) => count),
    "a number of persons",
  );
}

function pointsOf({ points }: Allocation): number {
  return points.reduce((sum, value) => sum + value, 0);
}
