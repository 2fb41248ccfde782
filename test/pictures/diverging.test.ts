import { describe, expect, it } from "vitest";
import { divergingParts, reachOf } from "../../surveys/pictures/diverging.ts";

describe("the parts of a diverging bar", () => {
  it("lie around the middle step, in the order of the scale", () => {
    expect(divergingParts([10, 10, 20, 40, 20])).toEqual([
      { from: -30, to: -20 },
      { from: -20, to: -10 },
      { from: -10, to: 10 },
      { from: 10, to: 50 },
      { from: 50, to: 70 },
    ]);
  });

  it("meet in the middle where the scale has no middle step", () => {
    const parts = divergingParts([1, 1, 1, 1]);
    expect(parts[1]?.to).toBeCloseTo(0);
    expect(parts[2]?.from).toBeCloseTo(0);
  });

  it("are empty where nobody answered", () => {
    expect(divergingParts([0, 0, 0]).every(({ from, to }) => from === to)).toBe(true);
  });

  it("reach as far as the longest of them, on both sides alike", () => {
    expect(reachOf([divergingParts([0, 0, 0, 0, 63]), divergingParts([5, 0, 0, 0, 5])])).toBe(100);
    expect(reachOf([divergingParts([20, 0, 50, 0, 30])])).toBe(60);
  });
});
