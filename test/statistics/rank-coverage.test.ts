import { expect, it } from "vitest";
import { chanceFrom } from "../disclosure/attack/world.ts";
import { rankCoverage } from "./rank-coverage.ts";

// The long form, 2,000 surveys per size, runs with RANK_SAMPLES=2000 and prints what it measures.
const samples = Number(process.env.RANK_SAMPLES ?? 60);

it.each([20, 60, 120])(
  "holds the true places of all topics at once in surveys of %i persons",
  (n) => {
    const { covered, width } = rankCoverage(n, samples, chanceFrom(n));
    if (process.env.RANK_SAMPLES) console.info({ n, covered, width });
    expect(covered).toBeGreaterThanOrEqual(0.95);
  },
);

it("says more, the more persons answered", () => {
  const widths = [20, 120, 400].map((n) => rankCoverage(n, 10, chanceFrom(n)).width);
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  expect(widths[2]).toBeLessThan(widths[0] ?? 0);
});
