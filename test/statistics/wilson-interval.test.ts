import fc from "fast-check";
import { expect, it } from "vitest";
import { wilsonInterval } from "../../surveys/statistics/wilson-interval.ts";

// Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("gives the published bounds for %i of %i", (successes, trials, lower, upper) => {
  const interval = wilsonInterval(successes, trials);
  expect(interval?.lower).toBeCloseTo(lower, 4);
  expect(interval?.upper).toBeCloseTo(upper, 4);
});

it("has no bounds where nobody was asked", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

it("starts exactly at 0 for nobody and ends exactly at 1 for everybody", () => {
  for (let trials = 1; trials <= 200; trials += 1) {
    expect(wilsonInterval(0, trials)?.lower).toBe(0);
    expect(wilsonInterval(trials, trials)?.upper).toBe(1);
  }
});

it.each([
  [-1, 10],
  [11, 10],
  [2.5, 10],
  [3, Number.NaN],
])("refuses %d of %d: these are no counts of people", (successes, trials) => {
  expect(() => wilsonInterval(successes, trials)).toThrow(RangeError);
});

it("refuses a level in percent", () => {
  expect(() => wilsonInterval(3, 7, 95)).toThrow(RangeError);
});

const counted = fc
  .tuple(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }))
  .filter(([successes, failures]) => successes + failures > 0);

it("contains the share and stays between 0 and 1", () => {
  fc.assert(
    fc.property(counted, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (counts, level) => {
      const [successes, failures] = counts;
      const trials = successes + failures;
      const { lower, upper } = wilsonInterval(successes, trials, level) ?? { lower: 2, upper: -1 };
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(successes / trials);
      expect(upper).toBeGreaterThanOrEqual(successes / trials);
      expect(upper).toBeLessThanOrEqual(1);
    }),
  );
});

it("mirrors: those without the property have the complementary interval", () => {
  fc.assert(
    fc.property(counted, ([successes, failures]) => {
      const trials = successes + failures;
      const interval = wilsonInterval(successes, trials);
      const mirrored = wilsonInterval(failures, trials);
      expect(mirrored?.lower).toBeCloseTo(1 - (interval?.upper ?? Number.NaN), 12);
      expect(mirrored?.upper).toBeCloseTo(1 - (interval?.lower ?? Number.NaN), 12);
    }),
  );
});

it("narrows when more people give the same share", () => {
  fc.assert(
    fc.property(counted, ([successes, failures]) => {
      const trials = successes + failures;
      const few = wilsonInterval(successes, trials) ?? { lower: 0, upper: 0 };
      const many = wilsonInterval(4 * successes, 4 * trials) ?? { lower: 0, upper: 1 };
      expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
    }),
  );
});
