import { describe, expect, it } from "vitest";
import { outlookHits } from "../../scripts/bench/simulated-surveys.ts";
import { chanceFrom } from "../../server/seed/chance.ts";
import { formsToSettle } from "../../surveys/statistics/forms-to-settle.ts";
import { rankRanges } from "../../surveys/statistics/rank-ranges.ts";

/** Three items, n persons: item 0 above 1 by `first`, 1 above 2 by `second`, every difference with sd near 1. */
function threeItems(n: number, first: number, second: number) {
  const pair = (i: number, j: number, mean: number) => {
    const sum = Math.round(mean * n);
    return { i, j, n, sum, sumSquares: n + Math.round(mean * sum) };
  };
  return [pair(0, 1, first), pair(1, 2, second), pair(0, 2, first + second)];
}

describe("the number of further forms", () => {
  it("is told in tens for all three places where ten times as many forms settle them", () => {
    const outlook = formsToSettle(3, threeItems(120, 0.4, 0.2), 120, 3);
    expect(outlook?.places).toBe(3);
    expect(outlook?.forms).toBeGreaterThan(0);
    expect((outlook?.forms ?? 1) % 10).toBe(0);
  });

  it("never makes it more than ten times as many forms in all", () => {
    const n = 6000;
    const told = Array.from({ length: 200 }, (_, sum) =>
      formsToSettle(2, [{ i: 0, j: 1, n, sum, sumSquares: n }], n, 2),
    ).flatMap((outlook) => outlook?.forms ?? []);
    expect(Math.max(...told)).toBeLessThanOrEqual(9 * n);
    expect(Math.max(...told)).toBeGreaterThan(8 * n);
  });

  it("is larger, the smaller the difference is", () => {
    const forms = [0.25, 0.2, 0.15].map(
      (gap) => formsToSettle(3, threeItems(120, 0.5, gap), 120, 3)?.forms ?? 0,
    );
    expect(forms).toEqual(forms.toSorted((a, b) => a - b));
    expect(forms[0]).toBeLessThan(forms[2] ?? 0);
  });

  it("is enough by the tests of the ranges themselves if the answers go on as they are", () => {
    const [n, gap] = [120, 0.2];
    const outlook = formsToSettle(3, threeItems(n, 0.5, gap), n, 3);
    const later = rankRanges(3, threeItems(n + (outlook?.forms ?? 0), 0.5, gap));
    expect(later.ranges).toEqual([1, 2, 3].map((place) => ({ lower: place, upper: place })));
  });

  it("speaks of fewer places where the next ones are level", () => {
    const outlook = formsToSettle(3, threeItems(120, 0.2, 0), 120, 3);
    expect(outlook?.places).toBe(1);
  });

  it("is not told where all are level, all is settled, or nobody answered", () => {
    expect(formsToSettle(3, threeItems(500, 0, 0), 500, 3)).toBeNull();
    expect(formsToSettle(3, threeItems(500, 1, 1), 500, 3)).toBeNull();
    expect(formsToSettle(3, [], 0, 3)).toBeNull();
    expect(formsToSettle(1, [], 100, 3)).toBeNull();
  });

  it("is not told where a difference is next to nothing", () => {
    expect(formsToSettle(2, [{ i: 0, j: 1, n: 400, sum: 4, sumSquares: 400 }], 400, 2)).toBeNull();
  });

  it("is told of persons who all see the same difference", () => {
    expect(formsToSettle(2, [{ i: 0, j: 1, n: 3, sum: 3, sumSquares: 3 }], 3, 2)).toEqual({
      places: 2,
      forms: 10,
    });
  });
});

it("was enough in at least half of the simulated surveys that went on", () => {
  const { told, settled } = outlookHits(200, 60, chanceFrom(11));
  expect(told).toBeGreaterThan(10);
  expect(settled / told).toBeGreaterThanOrEqual(0.5);
});
