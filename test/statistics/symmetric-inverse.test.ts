import fc from "fast-check";
import { expect, it } from "vitest";
import { symmetricInverse } from "../../surveys/statistics/symmetric-inverse.ts";

const row = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 });

it("gives the identity when multiplied with the matrix", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 4, maxLength: 4 }), (rows) => {
      // R Rᵀ + I is symmetric and positive definite.
      const matrix = rows.map((a, i) =>
        rows.map((b, j) => a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), i === j ? 1 : 0)),
      );
      const inverse = symmetricInverse(matrix);
      for (const [i, own] of matrix.entries()) {
        for (const j of matrix.keys()) {
          const product = own.reduce((sum, value, k) => sum + value * (inverse[k]?.[j] ?? 0), 0);
          expect(product).toBeCloseTo(i === j ? 1 : 0, 9);
        }
      }
    }),
  );
});

it("refuses a matrix that is not positive definite", () => {
  expect(() =>
    symmetricInverse([
      [1, 2],
      [2, 1],
    ]),
  ).toThrow(RangeError);
});
