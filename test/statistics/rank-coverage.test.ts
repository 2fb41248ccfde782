import { expect, it } from "vitest";
import { rankCoverage, TWO_TIED_PAIRS } from "../../scripts/bench/simulated-surveys.ts";
import { chanceFrom } from "../../server/seed/chance.ts";

// The long form, 2,000 surveys per size, is `npm run bench -- certainty`.
const SURVEYS = 60;

it.each([25, 60, 120, 500])(
  "holds the true places of all topics at once in surveys of %i persons",
  (n) => {
    const { covered, truthful } = rankCoverage(TWO_TIED_PAIRS, n, SURVEYS, chanceFrom(n));
    expect(covered).toBeGreaterThanOrEqual(0.95);
    // A place that is called certain is the true one wherever the ranges hold.
    expect(truthful).toBeGreaterThanOrEqual(covered);
  },
);

it("says more, the more persons answered", () => {
  const widths = [20, 120, 400].map(
    (n) => rankCoverage(TWO_TIED_PAIRS, n, 10, chanceFrom(n)).width,
  );
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  expect(widths[2]).toBeLessThan(widths[0] ?? 0);
});
