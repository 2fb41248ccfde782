import { expect, it } from "vitest";
import { modeMixDiffers } from "../../surveys/statistics/mode-mix.ts";

it.each([
  [[60, 40], [40, 60], false, "exactly 20 points"],
  [[61, 39], [40, 60], true, "21 points"],
  [[10, 0, 0], [0, 0, 7], true, "nothing in common"],
  [[5, 5], [0, 0], false, "nobody on one side"],
  [[50, 30, 20], [5, 3, 2], false, "the same mix of fewer people"],
])("%j beside %j: %s (%s)", (first, second, differs) => {
  expect(modeMixDiffers(first, second)).toBe(differs);
});

it("refuses sides with different modes", () => {
  expect(() => modeMixDiffers([1, 2], [1, 2, 3])).toThrow(RangeError);
});
