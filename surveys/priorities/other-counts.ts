import type { BallotCounts } from "../statistics/ballot-counts.ts";
import { ballotWins } from "../statistics/ballot-wins.ts";
import { pairwiseMajorities } from "../statistics/pairwise-majorities.ts";
import { plackettLuce } from "../statistics/plackett-luce.ts";
import { rankingPoints } from "../statistics/ranking-points.ts";
import { ranks } from "../statistics/ranks.ts";
import type { Counting, OtherCounts } from "../wire/other-counts.ts";

/**
 * Ballots counted in other ways than by the share: points, the worth of Plackett and Luce, and majorities
 * between two topics at a time. Worth takes each place as a choice from *all* topics not yet placed: topics
 * that were not placed stay in the choice, else seldom named ones would seem to win.
 *
 * @param ballots published, 30 or more
 * @param codes of the items, in their order
 * @param shown positions of the items in the order of the list
 */
export function otherCounts(
  ballots: BallotCounts,
  codes: readonly string[],
  shown: readonly number[],
): OtherCounts {
  const points = rankingPoints(ballots).items;
  const worths = plackettLuce(ballots).items;
  const wins = ballotWins(ballots);
  const { copeland, condorcetWinner, smithSet } = pairwiseMajorities(wins);
  const codeAt = (item: number) => codes[item] ?? "";
  const named = (counting: Counting, values: readonly number[]) => ({
    counting,
    topics: firstOf(values, ballots.places, shown).map(codeAt),
  });
  const first = [
    named(
      "share",
      points.map(({ placed }) => placed),
    ),
    named(
      "points",
      points.map((item) => item.points),
    ),
    named(
      "worth",
      worths.map(({ worth }) => worth),
    ),
    named("majorities", copeland),
  ];
  return {
    topics: shown.map((item) => ({
      code: codeAt(item),
      worth: Math.round((worths[item]?.worth ?? 0) * 100),
      won: duels(wins, item, 1),
      lost: duels(wins, item, -1),
    })),
    first,
    allSame: new Set(first.map(({ topics }) => topics.join())).size === 1,
    winner: condorcetWinner === null ? null : codeAt(condorcetWinner),
    circle: shown.filter((item) => smithSet.includes(item)).map(codeAt),
  };
}

/** Items on the first places by a value, as they stand in the list. Equal values share the better place. */
function firstOf(values: readonly number[], places: number, shown: readonly number[]): number[] {
  const order = ranks(values);
  return shown.filter((item) => (order[item] ?? Number.POSITIVE_INFINITY) <= places);
}

/** Against how many other items the ballots place this one above (sign 1) or below (sign −1) more often. */
function duels(wins: readonly (readonly number[])[], item: number, sign: 1 | -1): number {
  return wins.filter(
    (row, other) =>
      other !== item && Math.sign((wins[item]?.[other] ?? 0) - (row[item] ?? 0)) === sign,
  ).length;
}
