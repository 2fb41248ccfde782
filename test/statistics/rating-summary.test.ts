import fc from "fast-check";
import { expect, it } from "vitest";
import { ratingSummary } from "../../surveys/statistics/rating-summary.ts";

const fivePoints = { lowest: 1, highest: 5 };
const summaryOf = (counts: readonly number[], dontKnow = 0, missing = 0) =>
  ratingSummary({ scale: fivePoints, counts, dontKnow, missing });

it("rests on those who gave a point, and keeps the others beside", () => {
  const summary = summaryOf([0, 1, 0, 1, 2], 3, 4);
  expect(summary).toMatchObject({ n: 4, dontKnow: 3, missing: 4, mean: 4, top2: 3 });
  expect(summary.top2Share).toBe(0.75);
});

it("changes no number when more people do not know or do not answer", () => {
  const { dontKnow: _, missing: __, ...before } = summaryOf([1, 2, 3, 4, 5]);
  expect(summaryOf([1, 2, 3, 4, 5], 70, 12)).toMatchObject(before);
});

it("takes the two highest points of the item's own scale", () => {
  const scale = { lowest: 0, highest: 3 };
  const summary = ratingSummary({ scale, counts: [1, 2, 3, 4], dontKnow: 0, missing: 0 });
  expect(summary).toMatchObject({ n: 10, mean: 2, top2: 7, top2Share: 0.7 });
});

it("has counts but no share and no mean where nobody answered", () => {
  expect(summaryOf([0, 0, 0, 0, 0], 2, 1)).toEqual({
    n: 0,
    dontKnow: 2,
    missing: 1,
    mean: null,
    sd: null,
    se: null,
    meanInterval: null,
    top2: 0,
    top2Share: null,
    top2Interval: null,
  });
});

it("refuses a histogram that does not fit its scale", () => {
  expect(() => summaryOf([1, 2, 3, 4])).toThrow(RangeError);
  expect(() => summaryOf([1, 2, 3, 4, -1])).toThrow(RangeError);
  expect(() => summaryOf([1, 2, 3, 4, 5], 0.5)).toThrow(RangeError);
  const scale = { lowest: 5, highest: 1 };
  expect(() => ratingSummary({ scale, counts: [1], dontKnow: 0, missing: 0 })).toThrow(RangeError);
});

const histogram = fc.array(fc.nat({ max: 500 }), { minLength: 5, maxLength: 5 });

it("has intervals that contain the share and the mean", () => {
  fc.assert(
    fc.property(histogram, (counts) => {
      const { top2Share, top2Interval, mean, meanInterval } = summaryOf(counts);
      if (top2Share !== null) {
        expect(top2Interval?.lower).toBeLessThanOrEqual(top2Share);
        expect(top2Interval?.upper).toBeGreaterThanOrEqual(top2Share);
      }
      if (mean !== null && meanInterval !== null) {
        expect(meanInterval.lower).toBeLessThan(mean);
        expect(meanInterval.upper).toBeGreaterThan(mean);
      }
    }),
  );
});

it("gives the same after a batch is added and subtracted from the counts", () => {
  fc.assert(
    fc.property(histogram, histogram, (kept, batch) => {
      const added = kept.map((count, point) => count + (batch[point] ?? 0));
      const undone = added.map((count, point) => count - (batch[point] ?? 0));
      expect(summaryOf(undone)).toEqual(summaryOf(kept));
    }),
  );
});

it("mirrors: a scale turned around turns the mean around", () => {
  fc.assert(
    fc.property(histogram, (counts) => {
      const { mean } = summaryOf(counts);
      const turned = summaryOf(counts.toReversed()).mean;
      if (mean === null) expect(turned).toBeNull();
      else expect(turned).toBeCloseTo(6 - mean, 12);
    }),
  );
});
