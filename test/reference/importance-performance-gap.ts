import * as v from "valibot";
import { pairedGap } from "../../surveys/statistics/paired-gap.ts";
import { column, countJointly } from "../statistics/counting.ts";
import { comparing } from "./comparing.ts";
import { bounds, FixtureScale, Items, Level, Rows } from "./shapes.ts";

const Input = v.object({
  items: Items,
  scale: FixtureScale,
  importance: Rows,
  performance: Rows,
  level: Level,
});

export const compareGap = comparing(Input, ({ items, scale, importance, performance, level }) => ({
  items: items.map((item, at) => {
    const table = countJointly(column(importance, at), column(performance, at), scale);
    const { interval, needInterval, ...gap } = pairedGap(table, level);
    return { item, ...gap, ci: bounds(interval), needCi: bounds(needInterval) };
  }),
}));
