import fc from "fast-check";
import { expect, it } from "vitest";
import { pairedGap } from "../../surveys/statistics/paired-gap.ts";
import { countJointly } from "./counting.ts";

// Student (1908), Biometrika 6, 1–25; t = 4.06 in Fisher (1925), Statistical Methods for Research
// Workers, section 24; p = 0.002833 in R's documentation of `sleep`. Tenths of an hour, both
// drugs; a scale from −1.6 to 5.5 hours.
it("gives the published t and p of Student's sleep data", () => {
  const first = [7, -16, -2, -12, -1, 34, 37, 8, 0, 20];
  const second = [19, 8, 11, 1, -1, 44, 55, 16, 46, 34];
  const gap = pairedGap(countJointly(second, first, { lowest: -16, highest: 55 }));
  expect(gap).toMatchObject({ n: 10, df: 9, needCount: 9, needShare: 0.9 });
  expect(gap.meanDifference).toBe(15.8);
  expect(gap.t).toBeCloseTo(4.0621, 4);
  expect(gap.pTwoSided).toBeCloseTo(0.002833, 6);
});

it("counts only persons whose importance lies above the present state as in need", () => {
  const gap = pairedGap([
    [5, 9, 9],
    [1, 5, 9],
    [2, 4, 5],
  ]);
  expect(gap).toMatchObject({ n: 49, needCount: 7, needShare: 7 / 49 });
});

it("has no numbers but counts where nobody rated both", () => {
  const gap = pairedGap([
    [0, 0],
    [0, 0],
  ]);
  const none = { interval: null, t: null, df: null, pTwoSided: null, needInterval: null };
  expect(gap).toMatchObject({ n: 0, meanDifference: null, needCount: 0, needShare: null, ...none });
});

it("has a mean gap but no test where everybody has the same gap", () => {
  const gap = pairedGap([
    [0, 0],
    [6, 0],
  ]);
  const none = { interval: null, t: null, df: null, pTwoSided: null };
  expect(gap).toMatchObject({ n: 6, meanDifference: 1, sd: 0, ...none, needShare: 1 });
});

it.each([
  [[[1, 2]], "one row"],
  [[[1, 2], [3]], "a row too short"],
  [
    [
      [1, 2],
      [3, -4],
    ],
    "a negative count",
  ],
])("refuses a table that cannot hold complete pairs: %j (%s)", (table) => {
  expect(() => pairedGap(table)).toThrow(RangeError);
});

const row = fc.array(fc.nat({ max: 40 }), { minLength: 5, maxLength: 5 });
const table = fc.array(row, { minLength: 5, maxLength: 5 });

it("turns its sign when importance and present state change places", () => {
  fc.assert(
    fc.property(table, (counts) => {
      const turned = counts.map((_, point) => counts.map((other) => other[point] ?? 0));
      const gap = pairedGap(counts);
      const opposite = pairedGap(turned);
      if (gap.meanDifference !== null) {
        expect(opposite.meanDifference).toBeCloseTo(-gap.meanDifference, 12);
      }
      if (gap.pTwoSided !== null) expect(opposite.pTwoSided).toBeCloseTo(gap.pTwoSided, 12);
      const without = counts.reduce((sum, points, point) => sum + (points[point] ?? 0), 0);
      expect(gap.needCount + opposite.needCount + without).toBe(gap.n);
    }),
  );
});

it("has an interval without 0 exactly where p lies below 0.05", () => {
  fc.assert(
    fc.property(table, (counts) => {
      const { interval, pTwoSided } = pairedGap(counts);
      if (interval === null || pTwoSided === null) return;
      if (Math.abs(pTwoSided - 0.05) < 1e-9) return;
      expect(interval.lower > 0 || interval.upper < 0).toBe(pTwoSided < 0.05);
    }),
  );
});
