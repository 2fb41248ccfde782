import * as v from "valibot";
import { plackettLuce } from "../../surveys/statistics/plackett-luce.ts";
import { countBallots } from "../statistics/counting.ts";
import { comparing } from "./comparing.ts";
import { Items } from "./shapes.ts";

const Input = v.object({
  items: Items,
  k: v.number(),
  ballots: v.array(Items),
  npseudo: v.number(),
});

// checkedWithPlackettLuce tells how the fixture was made.
export const comparePlackettLuce = comparing(
  Input,
  ({ items, k, ballots, npseudo }) => {
    const counts = { itemCount: items.length, places: k, ballots: countBallots(ballots, items) };
    const fit = plackettLuce(counts, npseudo);
    return {
      worth: fit.items.map(({ worth }) => worth),
      logWorth: fit.items.map(({ logWorth }) => logWorth),
      se: fit.items.map(({ se }) => se),
      logLik: fit.logLikelihood,
    };
  },
  ["checkedWithPlackettLuce"],
);
