import { type BallotCounts, filledBallots } from "./ballot-counts.ts";

/**
 * How many ballots place one item above another. A placed item stands above every one that is not
 * placed; two that are not placed say nothing about each other.
 *
 * @param ballots how often each pattern was handed in
 * @returns `wins[i][j]`: ballots with i above j; integers, so portions add and subtract exactly
 * @throws {RangeError} if a ballot or a count is impossible
 *
 * Source: algebra.
 */
export function ballotWins(ballots: BallotCounts): readonly (readonly number[])[] {
  const items = Array.from({ length: ballots.itemCount }, (_, item) => item);
  const wins = items.map(() => items.map(() => 0));
  for (const { pattern, count } of filledBallots(ballots)) {
    for (const [at, winner] of pattern.entries()) {
      const row = wins[winner] ?? [];
      const above = new Set(pattern.slice(0, at + 1));
      for (const loser of items) if (!above.has(loser)) row[loser] = (row[loser] ?? 0) + count;
    }
  }
  return wins;
}
