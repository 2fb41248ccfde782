import { expect, it } from "vitest";
import { ranks } from "../../surveys/statistics/ranks.ts";

it("gives the largest the first place and lets equals share the best one", () => {
  expect(ranks([3, 5, 3, 1])).toEqual([2, 1, 2, 4]);
});

it("gives no place to what has no value, and no place away for it", () => {
  expect(ranks([null, 2, null, 4])).toEqual([null, 2, null, 1]);
});
