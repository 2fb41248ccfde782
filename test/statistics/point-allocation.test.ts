import fc from "fast-check";
import { expect, it } from "vitest";
import { allocationState } from "../../surveys/statistics/allocations.ts";
import { pointAllocation } from "../../surveys/statistics/point-allocation.ts";

it.each([
  [[3, 2], "spent"],
  [[0, 0], "abstention"],
  [[4, 2], "overspent"],
  [[6, -1], "negative"],
  [[1.5, 1], "broken"],
  [[Number.NaN, 1], "broken"],
] as const)("names the state of the sheet %j: %s", (points, state) => {
  expect(allocationState(points, 5)).toBe(state);
});

it("counts persons and not points: who spends more does not count more", () => {
  const { items } = pointAllocation(2, 10, [
    { points: [10, 0], count: 1 },
    { points: [0, 1], count: 1 },
  ]);
  expect(items.map(({ meanShare }) => meanShare)).toEqual([0.5, 0.5]);
  expect(items.map(({ total }) => total)).toEqual([10, 1]);
});

it("has no spread where all shares are equal, although they are thirds", () => {
  const { items } = pointAllocation(3, 9, [
    { points: [1, 1, 1], count: 7 },
    { points: [3, 3, 3], count: 4 },
  ]);
  expect(items[0]).toMatchObject({ se: 0, interval: null });
});

it("refuses a sheet with another number of items", () => {
  expect(() => pointAllocation(3, 5, [{ points: [1, 1], count: 1 }])).toThrow(RangeError);
});

const sheet = fc.record({
  points: fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 3, maxLength: 3 }),
  count: fc.nat({ max: 9 }),
});

it("counts every sheet once: in the base, as rejected or as an abstention", () => {
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 10 }), (sheets) => {
      const { n, rejected, abstentions, items } = pointAllocation(3, 8, sheets);
      expect(n + rejected + abstentions).toBe(sheets.reduce((sum, { count }) => sum + count, 0));
      if (n === 0) return;
      const shares = items.reduce((sum, { meanShare }) => sum + (meanShare ?? 0), 0);
      expect(shares).toBeCloseTo(1, 12);
    }),
  );
});
