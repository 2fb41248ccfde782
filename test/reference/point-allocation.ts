import * as v from "valibot";
import { pointAllocation } from "../../surveys/statistics/point-allocation.ts";
import { comparing } from "./comparing.ts";
import { bounds, Items, Level } from "./shapes.ts";

const Input = v.object({
  items: Items,
  budget: v.number(),
  rows: v.array(v.array(v.number())),
  level: Level,
});

export const comparePointAllocation = comparing(Input, ({ items, budget, rows, level }) => {
  const sheets = rows.map((points) => ({ points, count: 1 }));
  const result = pointAllocation(items.length, budget, sheets, level);
  return {
    ...result,
    items: result.items.map(({ interval, supporterInterval, ...item }, at) => ({
      item: items[at],
      ...item,
      ci: bounds(interval),
      supporterCi: bounds(supporterInterval),
    })),
  };
});
