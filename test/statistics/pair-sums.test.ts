import fc from "fast-check";
import { expect, it } from "vitest";
import { differenceSums } from "../../surveys/statistics/pair-sums.ts";
import { column, countJointly, countPairs } from "./counting.ts";

const answer = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
  fc.constantFrom(null, "dk" as const),
);
const rows = fc.array(fc.array(answer, { minLength: 2, maxLength: 2 }), { maxLength: 50 });

it("sums the differences of those who rated both, as counting answer by answer does", () => {
  fc.assert(
    fc.property(rows, (answers) => {
      const scale = { lowest: 1, highest: 5 };
      const table = countJointly(column(answers, 0), column(answers, 1), scale);
      expect([{ i: 0, j: 1, ...differenceSums(table) }]).toEqual(countPairs(answers, 2));
    }),
  );
});

it("refuses a table that is not square", () => {
  expect(() => differenceSums([[1, 2, 3]])).toThrow(RangeError);
});
