import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marginError } from "../../surveys/statistics/margin-error.ts";
import { rake } from "../../surveys/statistics/raking.ts";
import { weightedSums } from "../../surveys/statistics/sums.ts";
import { tInterval } from "../../surveys/statistics/t-interval.ts";
import { trimmedWeights } from "../../surveys/statistics/trimmed-weights.ts";
import { weightedMean } from "../../surveys/statistics/weighted-mean.ts";
import { designEffect, weightedShare } from "../../surveys/statistics/weighted-share.ts";
import { weighting } from "../../surveys/statistics/weighting.ts";
import { wilsonInterval } from "../../surveys/statistics/wilson-interval.ts";

const age = new Map([
  ["young", 50],
  ["old", 50],
]);
const gender = new Map([
  ["w", 51],
  ["m", 49],
]);
const margins = [age, gender];
const cell = (a: string, g: string, n: number, byMode = [n, 0]) => ({
  categories: [a, g],
  n,
  byMode,
});
const even = [
  cell("young", "w", 30),
  cell("young", "m", 32),
  cell("old", "w", 33),
  cell("old", "m", 30),
];

const sizes = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 60 })));
const cellsOf = (people: readonly number[]) =>
  even.map(({ categories }, at) => cell(categories[0] ?? "", categories[1] ?? "", people[at] ?? 0));

describe("raking", () => {
  it("meets the margins and keeps the number of people", () => {
    fc.assert(
      fc.property(sizes, (people) => {
        const cells = cellsOf(people);
        const raking = rake(margins, cells);
        const weights = raking.kind === "raked" ? raking.weights : [];
        const weighted = cells.map((own, at) => ({ ...own, weight: weights[at] ?? 0 }));
        expect(marginError(margins, weighted)).toBeLessThan(1e-9);
        const total = weighted.reduce((sum, { weight, n }) => sum + weight * n, 0);
        expect(total / people.reduce((sum, n) => sum + n, 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 40 },
    );
  });

  it("leaves who is outside the margins at weight 1, and the others as if nobody else were there", () => {
    const alone = rake(margins, even);
    const beside = rake(margins, [...even, cell("old", "divers", 3)]);
    expect(beside).toEqual({
      ...alone,
      weights: alone.kind === "raked" ? [...alone.weights, 1] : [],
    });
  });

  it("refuses a target of nobody", () => {
    expect(() => rake([new Map([["young", 0]]), gender], even)).toThrow(RangeError);
  });
});

it("trims to the bounds and keeps the mean", () => {
  fc.assert(
    fc.property(sizes, (people) => {
      const raking = rake(margins, cellsOf(people));
      const weights = (raking.kind === "raked" ? raking.weights : []).map((weight, at) => ({
        weight,
        n: people[at] ?? 0,
      }));
      const trimmed = trimmedWeights(weights, { lower: 0.5, upper: 2 });
      const n = people.reduce((sum, one) => sum + one, 0);
      const total = trimmed.reduce((sum, weight, at) => sum + weight * (people[at] ?? 0), 0);
      if (trimmed.some((weight) => weight > 0.5 && weight < 2)) expect(total / n).toBeCloseTo(1, 8);
      for (const weight of trimmed) {
        expect(weight).toBeGreaterThanOrEqual(0.5);
        expect(weight).toBeLessThanOrEqual(2);
      }
    }),
    { numRuns: 40 },
  );
});

describe("with equal weights", () => {
  it("a weighted share is the share, with Wilson's interval", () => {
    const cells = [
      { weight: 1, base: 40, count: 10 },
      { weight: 1, base: 20, count: 5 },
    ];
    const { share, interval, designEffect: effect } = weightedShare(cells);
    expect([share, effect]).toEqual([0.25, 1]);
    expect(interval?.lower).toBeCloseTo(wilsonInterval(15, 60)?.lower ?? 9, 12);
  });

  it("a weighted mean without margins to hold has the usual standard error", () => {
    const sums = weightedSums([
      [1, 4],
      [5, 7],
    ]);
    const all = [new Map([["all", 1]])];
    const { mean, se } = weightedMean(all, [{ categories: ["all"], raked: 1, weight: 1, sums }]);
    const usual = tInterval(sums);
    expect(mean).toBeCloseTo(usual.mean ?? 9, 12);
    expect(se).toBeCloseTo(usual.se ?? 9, 12);
  });
});

it("has no share and no mean of nobody", () => {
  expect(weightedShare([])).toMatchObject({ share: null, interval: null });
  expect(weightedMean([], [])).toEqual({ mean: null, se: null });
  expect(designEffect([])).toEqual({ n: 0, designEffect: null, effectiveN: 0 });
});

describe("is refused", () => {
  const reasons = (cells: Parameters<typeof weighting>[1], unknown = 0) =>
    weighting(margins, cells, unknown).refusals.map(({ kind }) => kind);

  it.each([
    ["for nothing, where all is well", even, 0, []],
    [
      "below 100 people",
      even.map((own) => ({ ...own, n: 15, byMode: [15, 0] })),
      0,
      ["few-people"],
    ],
    ["where more than one in ten did not say their age or gender", even, 14, ["unknown"]],
    [
      "where a category has nobody",
      [cell("young", "w", 60), cell("young", "m", 60)],
      0,
      ["empty-category"],
    ],
    [
      "where a category has fewer than ten, whose weights the trimming cuts",
      [cell("young", "w", 60), cell("young", "m", 60), cell("old", "w", 9)],
      0,
      ["small-category", "margins-missed"],
    ],
    [
      "where all young people used the tablet and all old ones paper",
      even.map((own) => ({
        ...own,
        byMode: own.categories[0] === "young" ? [own.n, 0] : [0, own.n],
      })),
      0,
      ["modes-coincide"],
    ],
  ])("%s", (_, cells, unknown, kinds) => {
    expect(reasons(cells, unknown)).toEqual(kinds);
  });

  it("where the few would have to stand for the many", () => {
    const ages = [
      new Map([
        ["young", 20],
        ["old", 80],
      ]),
    ];
    const cells = [
      { categories: ["young"], n: 160, byMode: [160] },
      { categories: ["old"], n: 40, byMode: [40] },
    ];
    const { weights, refusals } = weighting(ages, cells, 0);
    expect(weights).toEqual([0.3, 3]);
    expect(refusals.map(({ kind }) => kind)).toEqual(["uncertain", "margins-missed"]);
  });
});
