import fc from "fast-check";
import { expect, it } from "vitest";
import { benjaminiHochberg } from "../../surveys/statistics/benjamini-hochberg.ts";
import { holm } from "../../surveys/statistics/holm.ts";

// Benjamini & Hochberg (1995), section 3.2: fifteen comparisons of two treatments after a heart attack.
it("finds the four differences that its authors found, where Holm finds three", () => {
  const published = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];
  const clear = (p: readonly (number | null)[]) => p.filter((value) => (value ?? 1) <= 0.05).length;
  expect(clear(benjaminiHochberg(published))).toBe(4);
  expect(clear(holm(published))).toBe(3);
});

it.each([-0.1, 1.1, Number.NaN])("refuses %d as a p-value", (p) => {
  expect(() => benjaminiHochberg([0.5, p])).toThrow(RangeError);
});

const p = fc.double({ min: 0, max: 1, noNaN: true });

it("lies between the p-value itself and Holm's", () => {
  fc.assert(
    fc.property(fc.array(p, { maxLength: 12 }), (pValues) => {
      const strict = holm(pValues);
      for (const [index, adjusted] of benjaminiHochberg(pValues).entries()) {
        expect(adjusted).toBeGreaterThanOrEqual(pValues[index] ?? 1);
        expect(adjusted).toBeLessThanOrEqual((strict[index] ?? 0) + 1e-15);
      }
    }),
  );
});

it("does not count what cannot be tested", () => {
  fc.assert(
    fc.property(fc.array(fc.option(p), { maxLength: 12 }), (pValues) => {
      const adjusted = benjaminiHochberg(pValues);
      const tested = benjaminiHochberg(pValues.filter((value) => value !== null));
      expect(adjusted.filter((value) => value !== null)).toEqual(tested);
      expect(adjusted.map((value) => value === null)).toEqual(
        pValues.map((value) => value === null),
      );
    }),
  );
});
