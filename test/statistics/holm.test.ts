import fc from "fast-check";
import { expect, it } from "vitest";
import { holm } from "../../surveys/statistics/holm.ts";

it("multiplies the smallest p by all, the next by one fewer, and never steps down again", () => {
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
});

it("stops at 1", () => {
  expect(holm([0.6, 0.9, 1])).toEqual([1, 1, 1]);
});

it("leaves a single p as it is, and no p as none", () => {
  expect(holm([0.037])).toEqual([0.037]);
  expect(holm([])).toEqual([]);
});

it("refuses what is no p-value", () => {
  expect(() => holm([0.2, 1.2])).toThrow(RangeError);
  expect(() => holm([Number.NaN])).toThrow(RangeError);
});

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

it("lies between p and Bonferroni's p, in the same order", () => {
  fc.assert(
    fc.property(pValues, (p) => {
      const adjusted = holm(p);
      for (const [at, value] of p.entries()) {
        expect(adjusted[at]).toBeGreaterThanOrEqual(value);
        expect(adjusted[at]).toBeLessThanOrEqual(Math.min(1, value * p.length));
        for (const [other, smaller] of p.entries()) {
          if (smaller < value) expect(adjusted[other]).toBeLessThanOrEqual(adjusted[at] ?? 0);
        }
      }
    }),
  );
});
