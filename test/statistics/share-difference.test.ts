import fc from "fast-check";
import { expect, it } from "vitest";
import { shareDifference } from "../../surveys/statistics/share-difference.ts";

// Newcombe (1998), Statistics in Medicine 17, 873–890, table II, method 10.
it.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [10, 10, 0, 10, 0.6075, 1],
])("gives the published interval for %i/%i − %i/%i", (x1, n1, x2, n2, lower, upper) => {
  const { interval } = shareDifference({ count: x1, base: n1 }, { count: x2, base: n2 });
  expect(interval?.lower).toBeCloseTo(lower, 4);
  expect(interval?.upper).toBeCloseTo(upper, 4);
});

it("uses Fisher's test where few people are expected, else the score test", () => {
  const few = shareDifference({ count: 0, base: 10 }, { count: 3, base: 12 });
  expect(few.p).toBe(few.pFisher);
  const many = shareDifference({ count: 56, base: 70 }, { count: 48, base: 80 });
  expect(many.p).toBe(many.pScore);
});

const side = fc
  .record({ base: fc.integer({ min: 1, max: 300 }), part: fc.nat(300) })
  .map(({ base, part }) => ({ base, count: part % (base + 1) }));

it("is the same the other way round, with the other sign", () => {
  fc.assert(
    fc.property(side, side, (first, second) => {
      const forth = shareDifference(first, second);
      const back = shareDifference(second, first);
      expect(back.difference).toBeCloseTo(-(forth.difference ?? 9), 12);
      expect(back.interval?.lower).toBeCloseTo(-(forth.interval?.upper ?? 9), 12);
      expect(back.pScore ?? 9).toBeCloseTo(forth.pScore ?? 9, 12);
      expect(back.pFisher ?? 9).toBeCloseTo(forth.pFisher ?? 9, 9);
    }),
    { numRuns: 50 },
  );
});

it("has an interval that contains the difference and lies between −1 and 1", () => {
  fc.assert(
    fc.property(side, side, (first, second) => {
      const { difference, interval } = shareDifference(first, second);
      expect(interval?.lower).toBeLessThanOrEqual(difference ?? -9);
      expect(interval?.upper).toBeGreaterThanOrEqual(difference ?? 9);
      expect(interval?.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(interval?.upper).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
