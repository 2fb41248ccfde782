import * as v from "valibot";
import { rankingPoints } from "../../surveys/statistics/ranking-points.ts";
import { countBallots } from "../statistics/counting.ts";
import { comparing } from "./comparing.ts";
import { bounds, Items, Level } from "./shapes.ts";

const Input = v.object({ items: Items, k: v.number(), ballots: v.array(Items), level: Level });

export const compareTopKPoints = comparing(Input, ({ items, k, ballots, level }) => {
  const counts = { itemCount: items.length, places: k, ballots: countBallots(ballots, items) };
  const result = rankingPoints(counts, level);
  return {
    ...result,
    items: result.items.map(({ placedInterval, ...points }, at) => ({
      item: items[at],
      ...points,
      placedCi: bounds(placedInterval),
    })),
  };
});
