import * as v from "valibot";
import { differenceSums } from "../../surveys/statistics/pair-sums.ts";
import { ratingSummary } from "../../surveys/statistics/rating-summary.ts";
import { ratingSums } from "../../surveys/statistics/rating-sums.ts";
import { addSums, NO_SUMS } from "../../surveys/statistics/sums.ts";
import { type Answer, column, countJointly, countRatings } from "../statistics/counting.ts";
import { comparing } from "./comparing.ts";
import { Items, Rows } from "./shapes.ts";

const Input = v.object({ items: Items, cells: v.array(v.string()), rows: Rows });
const scale = { lowest: 1, highest: 5 };

// The total is added up from the cells, as the product does, and never counted afresh.
export const compareCellSums = comparing(Input, ({ items, cells, rows }) => {
  const byCell = Object.fromEntries(
    [...new Set(cells)].map((cell) => [
      cell,
      cellOf(
        items.length,
        rows.filter((_, person) => cells[person] === cell),
      ),
    ]),
  );
  return { byCell, total: Object.values(byCell).reduce(addCells, cellOf(items.length, [])) };
});

type Cell = ReturnType<typeof cellOf>;

function cellOf(itemCount: number, rows: readonly (readonly Answer[])[]) {
  const columns = Array.from({ length: itemCount }, (_, item) => column(rows, item));
  return {
    items: columns.map((answers) => {
      const rating = countRatings(answers, scale);
      return { ...ratingSums(scale, rating.counts), top2: ratingSummary(rating).top2 };
    }),
    pairs: columns.flatMap((first, i) =>
      columns.slice(i + 1).map((second, further) => ({
        i,
        j: i + 1 + further,
        ...differenceSums(countJointly(first, second, scale)),
      })),
    ),
  };
}

function addCells(left: Cell, right: Cell): Cell {
  return {
    items: left.items.map((sums, item) => ({
      ...addSums(sums, right.items[item] ?? NO_SUMS),
      top2: sums.top2 + (right.items[item]?.top2 ?? 0),
    })),
    pairs: left.pairs.map(({ i, j, ...sums }, pair) => ({
      i,
      j,
      ...addSums(sums, right.pairs[pair] ?? NO_SUMS),
    })),
  };
}
