import { type BallotCounts, type BallotPattern, filledBallots } from "./ballot-counts.ts";
import { averagedBorda, fixedPoints, modifiedBorda, type PointRule } from "./ballot-points.ts";
import type { Interval } from "./interval.ts";
import { USUAL_LEVEL } from "./level.ts";
import { ranks } from "./ranks.ts";
import { share } from "./share.ts";
import { totalCount } from "./whole-counts.ts";
import { wilsonInterval } from "./wilson-interval.ts";

interface ItemPoints {
  /** k, k − 1, … 0 whatever the number placed: the default. Whole. */
  readonly points: number;
  /** Points per ballot; `null` where there is no ballot. */
  readonly meanPoints: number | null;
  /** Two other rules, as a check of the order. Averaged Borda may end in a half. */
  readonly modifiedBorda: number;
  readonly averagedBorda: number;
  /** Ballots that place the item anywhere: the headline as a share, from 0 to 1. */
  readonly placed: number;
  /** `null` where there is no ballot. */
  readonly placedShare: number | null;
  readonly placedInterval: Interval | null;
  /** Ballots that place it first. */
  readonly first: number;
  /** By `points`; equal points share the best place. */
  readonly rank: number;
}

export interface RankingPoints {
  /** Ballots that place at least one item: the base. */
  readonly n: number;
  /** Ballots handed in empty. */
  readonly abstentions: number;
  /** In the order of the items. */
  readonly items: readonly ItemPoints[];
}

/**
 * Which ones first? Points by three rules, share that placed the item, first places.
 *
 * @param ballots how often each pattern was handed in
 * @param level confidence level of the share's interval
 * @throws {RangeError} if a ballot or a count is impossible
 *
 * Source: the point rules stand in ballot-points.ts; Wilson (1927), JASA 22, 209–212.
 */
export function rankingPoints(ballots: BallotCounts, level = USUAL_LEVEL): RankingPoints {
  const { itemCount, places } = ballots;
  const filled = filledBallots(ballots);
  const n = ballotTotal(filled);
  const tallies = Array.from({ length: itemCount }, (_, item) => {
    const total = (rule: PointRule) =>
      filled.reduce((sum, { pattern, count }) => {
        const at = pattern.indexOf(item);
        const ballot = { placed: pattern.length, places, itemCount };
        return sum + count * rule(at === -1 ? null : at + 1, ballot);
      }, 0);
    const placed = ballotTotal(filled.filter(({ pattern }) => pattern.includes(item)));
    const points = total(fixedPoints);
    return {
      points,
      meanPoints: share(points, n),
      modifiedBorda: total(modifiedBorda),
      averagedBorda: total(averagedBorda),
      placed,
      placedShare: share(placed, n),
      placedInterval: wilsonInterval(placed, n, level),
      first: ballotTotal(filled.filter(({ pattern }) => pattern[0] === item)),
    };
  });
  const order = ranks(tallies.map(({ points }) => points));
  return {
    n,
    abstentions: ballotTotal(ballots.ballots) - n,
    items: tallies.map((tally, item) => ({ ...tally, rank: order[item] ?? itemCount })),
  };
}

function ballotTotal(ballots: readonly BallotPattern[]): number {
  return totalCount(
    ballots.map(({ count }) => count),
    "a number of ballots",
  );
}
