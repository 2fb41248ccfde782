import fc from "fast-check";
import { expect, it } from "vitest";
import { addSums, NO_SUMS, subtractSums, weightedSums } from "../../surveys/statistics/sums.ts";
import { tInterval } from "../../surveys/statistics/t-interval.ts";

const counted = fc.array(fc.tuple(fc.integer({ min: -6, max: 6 }), fc.nat({ max: 1_000_000 })), {
  maxLength: 12,
});

it("leaves no trace of a batch that is taken back", () => {
  fc.assert(
    fc.property(counted, counted, (kept, undone) => {
      const before = weightedSums(kept);
      const after = subtractSums(addSums(before, weightedSums(undone)), weightedSums(undone));
      expect(after).toEqual(before);
      expect(tInterval(after)).toEqual(tInterval(before));
    }),
  );
});

it("adds cells to what counting everybody at once gives", () => {
  fc.assert(
    fc.property(counted, counted, (here, there) => {
      const together = weightedSums([...here, ...there]);
      expect(addSums(weightedSums(here), weightedSums(there))).toEqual(together);
      expect(addSums(weightedSums(there), weightedSums(here))).toEqual(together);
    }),
  );
});

it("subtracts everything down to nothing", () => {
  const sums = weightedSums([
    [2, 3],
    [-1, 4],
  ]);
  expect(sums).toEqual({ n: 7, sum: 2, sumSquares: 16 });
  expect(subtractSums(sums, sums)).toEqual(NO_SUMS);
});

it("refuses to take back what was never added", () => {
  const one = weightedSums([[4, 1]]);
  expect(() => subtractSums(NO_SUMS, one)).toThrow(RangeError);
  expect(() => subtractSums(one, weightedSums([[5, 1]]))).toThrow(RangeError);
});

it("refuses broken counts and broken numbers", () => {
  expect(() => weightedSums([[4, -1]])).toThrow(RangeError);
  expect(() => weightedSums([[4.5, 1]])).toThrow(RangeError);
});
