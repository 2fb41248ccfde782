import * as v from "valibot";
import { rankRanges } from "../../surveys/statistics/rank-ranges.ts";
import { ranks } from "../../surveys/statistics/ranks.ts";
import type { Answer } from "../statistics/counting.ts";
import { column, countPairs } from "../statistics/counting.ts";
import { comparing } from "./comparing.ts";
import { Items, Level, Rows } from "./shapes.ts";

const Input = v.object({ items: Items, level: Level, rows: Rows });

// csranks: random numbers, so a comparison and not a target; rank-ranges.test.ts looks at it.
export const compareRankConfidence = comparing(
  Input,
  ({ items, level, rows }) => {
    const { ranges, comparisons } = rankRanges(items.length, countPairs(rows, items.length), level);
    const mean = items.map((_, item) => meanOf(column(rows, item)));
    return {
      mean,
      rank: ranks(mean),
      rankLower: ranges.map(({ lower }) => lower),
      rankUpper: ranges.map(({ upper }) => upper),
      pairs: comparisons.map(({ surelyAbove: _, ...comparison }) => comparison),
    };
  },
  ["csranks"],
);

function meanOf(answers: readonly Answer[]): number | null {
  const points = answers.filter((answer) => typeof answer === "number");
  if (points.length === 0) return null;
  return points.reduce((sum, point) => sum + point, 0) / points.length;
}
