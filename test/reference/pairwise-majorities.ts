import * as v from "valibot";
import { ballotWins } from "../../surveys/statistics/ballot-wins.ts";
import { pairwiseMajorities } from "../../surveys/statistics/pairwise-majorities.ts";
import { countBallots } from "../statistics/counting.ts";
import { comparing } from "./comparing.ts";
import { Items } from "./shapes.ts";

const Input = v.object({ items: Items, k: v.number(), ballots: v.array(Items) });

export const comparePairwiseMajorities = comparing(Input, ({ items, k, ballots }) => {
  const wins = ballotWins({
    itemCount: items.length,
    places: k,
    ballots: countBallots(ballots, items),
  });
  const { copeland, condorcetWinner, smithSet } = pairwiseMajorities(wins);
  return {
    wins,
    copeland,
    condorcetWinner: condorcetWinner === null ? null : items[condorcetWinner],
    smithSet: smithSet.map((item) => items[item]),
  };
});
