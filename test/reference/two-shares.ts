import * as v from "valibot";
import { shareDifference } from "../../surveys/statistics/share-difference.ts";
import { comparing } from "./comparing.ts";
import { bounds, Level } from "./shapes.ts";

const Input = v.object({
  x1: v.number(),
  n1: v.number(),
  x2: v.number(),
  n2: v.number(),
  level: Level,
});

export const compareTwoShares = comparing(Input, ({ x1, n1, x2, n2, level }) => {
  const [first, second] = [
    { count: x1, base: n1 },
    { count: x2, base: n2 },
  ];
  const { difference, interval, pScore, pFisher } = shareDifference(first, second, level);
  return { difference, ci: bounds(interval), pScore, pFisher };
});
