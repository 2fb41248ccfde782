import { describe, expect, it } from "vitest";
import { exactUpperBound } from "../../surveys/statistics/exact-upper-bound.ts";

describe("the exact one-sided upper bound of a rate", () => {
  // From R: binom.test(x, n, alternative = "less")$conf.int[2]; 0 of n is 1 − 0.05^(1/n) by algebra.
  it.each([
    [0, 299],
    [0, 132],
    [0, 1],
  ])("is 1 − 0.05^(1/n) where %i of %i went wrong", (cases, trials) => {
    expect(exactUpperBound(cases, trials)).toBeCloseTo(1 - 0.05 ** (1 / trials), 12);
  });

  it("leaves exactly five per cent below what was seen", () => {
    for (const [cases, trials] of [
      [1, 300],
      [3, 900],
      [7, 50],
    ] as const) {
      const bound = exactUpperBound(cases, trials);
      expect(chanceOfAtMost(cases, trials, bound)).toBeCloseTo(0.05, 9);
    }
  });

  it("is 1 where nothing was tried or everything went wrong, and refuses what is no rate", () => {
    expect(exactUpperBound(0, 0)).toBe(1);
    expect(exactUpperBound(4, 4)).toBe(1);
    expect(() => exactUpperBound(5, 4)).toThrow(RangeError);
  });
});

/** The binomial distribution by its definition. */
function chanceOfAtMost(cases: number, trials: number, rate: number): number {
  let term = (1 - rate) ** trials;
  let sum = term;
  for (let x = 1; x <= cases; x++) {
    term *= ((trials - x + 1) / x) * (rate / (1 - rate));
    sum += term;
  }
  return sum;
}
