import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { rankRanges } from "../../surveys/statistics/rank-ranges.ts";
import { ranks } from "../../surveys/statistics/ranks.ts";
import { ownFolder, readFixture } from "../reference/fixture.ts";
import { Items, Rows } from "../reference/shapes.ts";
import { type Answer, column, countPairs } from "./counting.ts";

// csranks 1.2.3, the package of the method's authors, with its bootstrap critical value: the
// published reference. It is random, so it bounds nothing; in these cases both give the same.
const Compared = v.object({
  name: v.string(),
  input: v.object({ items: Items, rows: Rows }),
  expected: v.object({
    csranks: v.object({ lower: v.array(v.number()), upper: v.array(v.number()) }),
  }),
});

describe("gives the ranges of the authors' own package", () => {
  const compared = readFixture(ownFolder, "rank-confidence.json")
    .cases.filter((fixtureCase) => v.is(Compared, fixtureCase))
    .map((fixtureCase) => v.parse(Compared, fixtureCase));

  it.each(compared)("$name", ({ input, expected }) => {
    const itemCount = input.items.length;
    const { ranges } = rankRanges(itemCount, countPairs(input.rows, itemCount));
    expect(ranges.map(({ lower }) => lower)).toEqual(expected.csranks.lower);
    expect(ranges.map(({ upper }) => upper)).toEqual(expected.csranks.upper);
  });

  it("in two cases", () => expect(compared).toHaveLength(2));
});

it("leaves every place open where there are no answers", () => {
  const { ranges } = rankRanges(3, []);
  expect(ranges).toEqual(Array(3).fill({ lower: 1, upper: 3 }));
});

it("learns nothing from a single person, however far apart the answers are", () => {
  const { ranges } = rankRanges(2, [{ i: 0, j: 1, n: 1, sum: 4, sumSquares: 16 }]);
  expect(ranges).toEqual(Array(2).fill({ lower: 1, upper: 2 }));
});

it("uses the sign test where everybody sees the same difference", () => {
  const same = (n: number) => [{ i: 0, j: 1, n, sum: 2 * n, sumSquares: 4 * n }];
  // Two hypotheses: 2 × 0.5^5 = 0.0625 is not sure, 2 × 0.5^6 = 0.03125 is.
  expect(rankRanges(2, same(5)).ranges[0]).toEqual({ lower: 1, upper: 2 });
  expect(rankRanges(2, same(6)).ranges[0]).toEqual({ lower: 1, upper: 1 });
  expect(rankRanges(2, same(6)).ranges[1]).toEqual({ lower: 2, upper: 2 });
});

it("does not care in which direction a pair is given", () => {
  const forth = [{ i: 0, j: 1, n: 9, sum: 12, sumSquares: 20 }];
  const back = [{ i: 1, j: 0, n: 9, sum: -12, sumSquares: 20 }];
  expect(rankRanges(2, back)).toEqual(rankRanges(2, forth));
});

it.each([
  [[{ i: 0, j: 3, n: 1, sum: 0, sumSquares: 0 }], "no such item"],
  [[{ i: 1, j: 1, n: 1, sum: 0, sumSquares: 0 }], "an item against itself"],
  [[{ i: 0, j: 1, n: 2, sum: 4, sumSquares: 1 }], "impossible sums"],
  [
    [
      { i: 0, j: 1, n: 1, sum: 0, sumSquares: 0 },
      { i: 1, j: 0, n: 1, sum: 0, sumSquares: 0 },
    ],
    "the same pair twice",
  ],
])("refuses %j (%s)", (pairs) => {
  expect(() => rankRanges(3, pairs)).toThrow(RangeError);
});

it("has no item, no range", () => {
  expect(rankRanges(0, [])).toEqual({ ranges: [], comparisons: [] });
});

const itemCount = 4;
const complete = fc.array(
  fc.array(fc.integer({ min: 1, max: 5 }), { minLength: itemCount, maxLength: itemCount }),
  { minLength: 1, maxLength: 60 },
);
const sumOf = (answers: readonly Answer[]) =>
  answers.reduce<number>((sum, answer) => sum + (typeof answer === "number" ? answer : 0), 0);

it("contains the observed place of every item where everybody rated everything", () => {
  fc.assert(
    fc.property(complete, (rows) => {
      const observed = ranks([0, 1, 2, 3].map((item) => sumOf(column(rows, item))));
      const { ranges } = rankRanges(itemCount, countPairs(rows, itemCount));
      for (const [item, { lower, upper }] of ranges.entries()) {
        expect(lower).toBeLessThanOrEqual(observed[item] ?? 0);
        expect(upper).toBeGreaterThanOrEqual(observed[item] ?? 9);
      }
    }),
  );
});

it("is at least as wide for a higher level", () => {
  fc.assert(
    fc.property(complete, (rows) => {
      const pairs = countPairs(rows, itemCount);
      const usual = rankRanges(itemCount, pairs, 0.9).ranges;
      for (const [item, { lower, upper }] of rankRanges(itemCount, pairs, 0.99).ranges.entries()) {
        expect(lower).toBeLessThanOrEqual(usual[item]?.lower ?? 0);
        expect(upper).toBeGreaterThanOrEqual(usual[item]?.upper ?? 9);
      }
    }),
  );
});

it("never puts two items surely above each other", () => {
  fc.assert(
    fc.property(complete, (rows) => {
      const { comparisons } = rankRanges(itemCount, countPairs(rows, itemCount));
      const sure = comparisons.filter(({ surelyAbove }) => surelyAbove);
      for (const { i, j } of sure) {
        expect(sure.some((other) => other.i === j && other.j === i)).toBe(false);
      }
    }),
  );
});
