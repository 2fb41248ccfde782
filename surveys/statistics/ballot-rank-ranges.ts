import { type BallotCounts, filledBallots } from "./ballot-counts.ts";
import { fixedPoints } from "./ballot-points.ts";
import { USUAL_LEVEL } from "./level.ts";
import type { PairSums } from "./pair-sums.ts";
import { type RankRanges, rankRanges } from "./rank-ranges.ts";
import { weightedSums } from "./sums.ts";

/**
 * For every pair of items, sums of "points of i minus points of j" over the ballots that place
 * something; points are k, k − 1, … 0 per ballot.
 *
 * @param ballots how often each pattern was handed in
 * @returns pairs i < j, integers
 * @throws {RangeError} if a ballot or a count is impossible
 *
 * Source: algebra; the point rule stands in ballot-points.ts.
 */
export function ballotPairSums(ballots: BallotCounts): readonly PairSums[] {
  const { itemCount, places } = ballots;
  const items = Array.from({ length: itemCount }, (_, item) => item);
  const pointRows = filledBallots(ballots).map(({ pattern, count }) => {
    const points = items.map(() => 0);
    for (const [at, item] of pattern.entries()) {
      points[item] = fixedPoints(at + 1, { placed: pattern.length, places, itemCount });
    }
    return { points, count };
  });
  return items.flatMap((i) =>
    items.slice(i + 1).map((j) => {
      const differences = pointRows.map(({ points, count }): readonly [number, number] => [
        (points[i] ?? 0) - (points[j] ?? 0),
        count,
      ]);
      return { i, j, ...weightedSums(differences) };
    }),
  );
}

/**
 * Joint rank ranges of a "which ones first?" question: the procedure of `rankRanges` on points per
 * ballot. Every ballot gives points to every item, so no pair lacks a person.
 *
 * @param ballots how often each pattern was handed in
 * @param level joint confidence level
 * @throws {RangeError} if a ballot or a count is impossible
 *
 * Source: as `rankRanges`; that points per ballot may stand for ratings is our own rule.
 */
export function ballotRankRanges(ballots: BallotCounts, level = USUAL_LEVEL): RankRanges {
  return rankRanges(ballots.itemCount, ballotPairSums(ballots), level);
}
