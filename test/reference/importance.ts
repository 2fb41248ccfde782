import * as v from "valibot";
import { ratingSummary } from "../../surveys/statistics/rating-summary.ts";
import { column, countRatings } from "../statistics/counting.ts";
import { comparing } from "./comparing.ts";
import { bounds, FixtureScale, Items, Level, Rows } from "./shapes.ts";

const Input = v.object({ items: Items, scale: FixtureScale, rows: Rows, level: Level });

export const compareImportance = comparing(Input, ({ items, scale, rows, level }) => ({
  respondents: rows.length,
  items: items.map((item, at) => {
    const counts = countRatings(column(rows, at), scale);
    const { meanInterval, top2Interval, ...summary } = ratingSummary(counts, level);
    return {
      item,
      ...summary,
      meanCi: bounds(meanInterval),
      top2Ci: bounds(top2Interval),
      histogram: counts.counts,
    };
  }),
}));
