import cdf from "@stdlib/stats-base-dists-t-cdf";
import type { Interval } from "./interval.ts";
import type { JointCounts } from "./joint-counts.ts";
import { USUAL_LEVEL } from "./level.ts";
import { differenceSums } from "./pair-sums.ts";
import { share } from "./share.ts";
import { tInterval } from "./t-interval.ts";
import { totalCount } from "./whole-counts.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export interface PairedGap {
  /** Persons who rated both importance and present state: the base of all that follows. */
  readonly n: number;
  /** Importance minus present state, scale points; `null` where n = 0. */
  readonly meanDifference: number | null;
  /** Scale points; `null` where n < 2. */
  readonly sd: number | null;
  readonly se: number | null;
  /** `null` where n < 2 or all differences are equal, and so are the three below. */
  readonly interval: Interval | null;
  readonly t: number | null;
  readonly df: number | null;
  /** Of "the mean gap is 0 in either direction". */
  readonly pTwoSided: number | null;
  /** Persons whose importance lies above the present state. */
  readonly needCount: number;
  /** 0 to 1; `null` where n = 0. */
  readonly needShare: number | null;
  readonly needInterval: Interval | null;
}

/**
 * Need for action of one item: importance minus present state of the same person.
 *
 * The share of persons with a positive gap is the headline: it needs no equal steps between the
 * points of the scale. The mean gap stands beside it.
 *
 * @param table complete pairs, `table[importance][presentState]`, lowest point first
 * @param level confidence level of both intervals
 * @throws {RangeError} if the table is not square or its counts are not counts
 *
 * Source: Student (1908), Biometrika 6, 1–25 (paired differences); Wilson (1927), JASA 22, 209–212.
 */
export function pairedGap(table: JointCounts, level = USUAL_LEVEL): PairedGap {
  const { n, mean, sd, se, interval } = tInterval(differenceSums(table), level);
  const needCount = totalCount(
    table.flatMap((row, importance) => row.slice(0, importance)),
    "persons in need",
  );
  const test =
    mean === null || se === null || se === 0
      ? { t: null, df: null, pTwoSided: null }
      : { t: mean / se, df: n - 1, pTwoSided: 2 * cdf(-Math.abs(mean / se), n - 1) };
  return {
    n,
    meanDifference: mean,
    sd,
    se,
    interval,
    ...test,
    needCount,
    needShare: share(needCount, n),
    needInterval: wilsonInterval(needCount, n, level),
  };
}
