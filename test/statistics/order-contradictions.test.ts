import { expect, it } from "vitest";
import { orderContradictions } from "../../surveys/statistics/order-contradictions.ts";
import { weightedSums } from "../../surveys/statistics/sums.ts";
import { type Answer, column, countPairs } from "./counting.ts";

const itemSums = (answers: readonly Answer[]) =>
  weightedSums(answers.flatMap((answer) => (typeof answer === "number" ? [[answer, 1]] : [])));

it("names a pair where those who rated both see it the other way round than the means", () => {
  // Who knows only the first rates it 5; the two who know both prefer the second.
  const rows: Answer[][] = [
    [5, null],
    [5, "dk"],
    [2, 3],
    [1, 4],
  ];
  const items = [0, 1].map((item) => itemSums(column(rows, item)));
  expect(orderContradictions(items, countPairs(rows, 2))).toEqual([]);
  const more: Answer[][] = [...rows, [5, null], [5, null]];
  const moreItems = [0, 1].map((item) => itemSums(column(more, item)));
  expect(orderContradictions(moreItems, countPairs(more, 2))).toEqual([{ above: 0, below: 1 }]);
});

it("finds none among complete answers", () => {
  const rows = [
    [5, 1, 3],
    [1, 2, 3],
    [4, 4, 1],
  ];
  const items = [0, 1, 2].map((item) => itemSums(column(rows, item)));
  expect(orderContradictions(items, countPairs(rows, 3))).toEqual([]);
});

it("finds none with an item that nobody rated", () => {
  const rows = [
    [5, null],
    [4, null],
  ];
  const items = [0, 1].map((item) => itemSums(column(rows, item)));
  expect(orderContradictions(items, countPairs(rows, 2))).toEqual([]);
});

it("refuses a pair of an item without sums", () => {
  const pair = { i: 0, j: 1, n: 0, sum: 0, sumSquares: 0 };
  expect(() => orderContradictions([weightedSums([])], [pair])).toThrow(RangeError);
});
