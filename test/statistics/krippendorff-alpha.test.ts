import fc from "fast-check";
import { expect, it } from "vitest";
import { krippendorffAlpha } from "../../surveys/statistics/krippendorff-alpha.ts";

// Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, sections A and B.
it("gives the published agreement of two coders on yes and no", () => {
  const first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
  const second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
  expect(krippendorffAlpha([first, second]).alpha).toBeCloseTo(0.095, 3);
});

const code = fc.integer({ min: 1, max: 4 });
const codings = fc.integer({ min: 2, max: 12 }).chain((texts) =>
  fc.array(fc.array(fc.option(code), { minLength: texts, maxLength: texts }), {
    minLength: 2,
    maxLength: 3,
  }),
);

it("is 1 where all agree and more than one code occurs", () => {
  fc.assert(
    fc.property(fc.array(code, { minLength: 2, maxLength: 12 }), (codes) => {
      for (const level of ["nominal", "ordinal"] as const) {
        const { alpha } = krippendorffAlpha([codes, codes], level);
        expect(alpha).toBe(new Set(codes).size > 1 ? 1 : null);
      }
    }),
  );
});

it("does not care about the order of coders and texts, and never exceeds 1", () => {
  fc.assert(
    fc.property(codings, (coders) => {
      for (const level of ["nominal", "ordinal"] as const) {
        const { alpha } = krippendorffAlpha(coders, level);
        const turned = krippendorffAlpha(
          coders.map((codes) => codes.toReversed()).reverse(),
          level,
        );
        expect(turned.alpha ?? 9).toBeCloseTo(alpha ?? 9, 12);
        expect(alpha ?? 0).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it("refuses coders that did not see the same texts", () => {
  expect(() => krippendorffAlpha([[1, 2], [1]])).toThrow(RangeError);
});
