import fc from "fast-check";
import { expect, it } from "vitest";
import { weightedSums } from "../../surveys/statistics/sums.ts";
import { tInterval } from "../../surveys/statistics/t-interval.ts";

// Student (1908), Biometrika 6, 1–25: additional hours of sleep, second drug minus first, in
// tenths of an hour. The interval is the one printed in R's documentation of `sleep`.
it("gives the published mean and interval of Student's sleep data", () => {
  const tenths = [12, 24, 13, 13, 0, 10, 18, 8, 46, 14];
  const { mean, interval } = tInterval(weightedSums(tenths.map((tenth) => [tenth, 1])));
  expect(mean).toBe(15.8);
  expect(interval?.lower).toBeCloseTo(7.001142, 6);
  expect(interval?.upper).toBeCloseTo(24.598858, 6);
});

// Fisher & Yates, Statistical Tables, table III: with −1 and 1 the standard error is 1, so the
// bounds are the table's value for one degree of freedom.
it.each([
  [0.9, 6.314],
  [0.95, 12.706],
  [0.99, 63.657],
])("reaches to the tabulated t for a level of %d", (level, tabulated) => {
  const { interval } = tInterval({ n: 2, sum: 0, sumSquares: 2 }, level);
  expect(interval?.upper).toBeCloseTo(tabulated, 3);
  expect(interval?.lower).toBeCloseTo(-tabulated, 3);
});

it("has nothing to say about no answers", () => {
  const nothing = { n: 0, mean: null, sd: null, se: null, interval: null };
  expect(tInterval({ n: 0, sum: 0, sumSquares: 0 })).toEqual(nothing);
});

it("has a mean but no spread for one answer", () => {
  const one = { n: 1, mean: 4, sd: null, se: null, interval: null };
  expect(tInterval({ n: 1, sum: 4, sumSquares: 16 })).toEqual(one);
});

it("has no interval where all answers are equal, however many there are", () => {
  const equal = tInterval({ n: 1_000_003, sum: 3 * 1_000_003, sumSquares: 9 * 1_000_003 });
  expect(equal).toEqual({ n: 1_000_003, mean: 3, sd: 0, se: 0, interval: null });
});

it("sees one deviating answer among a billion, where floating point would cancel", () => {
  const billion = 1_000_000_000;
  const { sd } = tInterval(
    weightedSums([
      [5, billion - 1],
      [4, 1],
    ]),
  );
  expect(sd).toBeCloseTo(1 / Math.sqrt(billion), 12);
});

it.each([
  [{ n: 2, sum: 10, sumSquares: 49 }, "squares too small for the sum"],
  [{ n: 0, sum: 0, sumSquares: 4 }, "squares of nobody"],
  [{ n: 0, sum: 3, sumSquares: 9 }, "a sum of nobody"],
  [{ n: -1, sum: 3, sumSquares: 9 }, "fewer than nobody"],
  [{ n: 2, sum: 0.5, sumSquares: 9 }, "half a point"],
])("refuses sums that no answers can have: %o (%s)", (sums) => {
  expect(() => tInterval(sums)).toThrow(RangeError);
});

it("lies around the mean, and wider for a higher level", () => {
  const answers = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(answers, (values) => {
      const sums = weightedSums(values.map((value) => [value, 1]));
      const usual = tInterval(sums);
      const sure = tInterval(sums, 0.99);
      if (usual.interval === null || sure.interval === null) {
        expect(new Set(values).size).toBe(1);
        return;
      }
      const mean = usual.mean ?? Number.NaN;
      expect(usual.interval.lower).toBeLessThan(mean);
      expect(usual.interval.upper).toBeGreaterThan(mean);
      expect(sure.interval.lower).toBeLessThan(usual.interval.lower);
      expect(sure.interval.upper).toBeGreaterThan(usual.interval.upper);
    }),
  );
});

it("has the mean and deviation that the definition gives answer by answer", () => {
  const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(answers, (values) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const result = tInterval(weightedSums(values.map((value) => [value, 1])));
      expect(result.mean).toBeCloseTo(mean, 12);
      expect(result.sd).toBeCloseTo(Math.sqrt(squares / (values.length - 1)), 12);
    }),
  );
});
