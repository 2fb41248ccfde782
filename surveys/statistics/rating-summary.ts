import type { Interval } from "./interval.ts";
import { USUAL_LEVEL } from "./level.ts";
import { ratingSums } from "./rating-sums.ts";
import type { Scale } from "./scale.ts";
import { share } from "./share.ts";
import { tInterval } from "./t-interval.ts";
import { requireCount, totalCount } from "./whole-counts.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** How one item was rated. */
export interface RatingCounts {
  readonly scale: Scale;
  /** People per point of the scale, lowest point first. */
  readonly counts: readonly number[];
  /** Said that they do not know: in no mean and no share, shown beside. */
  readonly dontKnow: number;
  /** Were asked and left it empty: in no mean and no share, shown beside. */
  readonly missing: number;
}

export interface RatingSummary {
  /** People who gave a point of the scale: the base of all that follows. */
  readonly n: number;
  readonly dontKnow: number;
  readonly missing: number;
  /** Scale points; `null` where n = 0. */
  readonly mean: number | null;
  /** Scale points; `null` where n < 2. */
  readonly sd: number | null;
  readonly se: number | null;
  /** `null` where n < 2 or all answers are equal. */
  readonly meanInterval: Interval | null;
  /** People at one of the two highest points of the item's own scale. */
  readonly top2: number;
  /** 0 to 1; `null` where n = 0. */
  readonly top2Share: number | null;
  readonly top2Interval: Interval | null;
}

/**
 * How important one item is: top-2 share with Wilson's interval as the headline, mean with t
 * interval beside it.
 *
 * @param rating people per point, and those without an opinion or answer
 * @param level confidence level of both intervals
 * @throws {RangeError} if counts or scale are impossible
 *
 * Source: Wilson (1927), JASA 22, 209–212; Student (1908), Biometrika 6, 1–25.
 */
export function ratingSummary(rating: RatingCounts, level = USUAL_LEVEL): RatingSummary {
  const { scale, counts, dontKnow, missing } = rating;
  requireCount(dontKnow, "don't know");
  requireCount(missing, "missing");
  const { n, mean, sd, se, interval } = tInterval(ratingSums(scale, counts), level);
  const top2 = totalCount(counts.slice(-2), "top 2");
  return {
    n,
    dontKnow,
    missing,
    mean,
    sd,
    se,
    meanInterval: interval,
    top2,
    top2Share: share(top2, n),
    top2Interval: wilsonInterval(top2, n, level),
  };
}
