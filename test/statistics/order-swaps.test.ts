import { describe, expect, it } from "vitest";
import { SimulatedSurvey } from "../../scripts/bench/simulated-surveys.ts";
import { chanceFrom } from "../../server/seed/chance.ts";
import { orderSwaps } from "../../surveys/statistics/order-swaps.ts";
import type { PairSums } from "../../surveys/statistics/pair-sums.ts";
import { rankRanges } from "../../surveys/statistics/rank-ranges.ts";
import { addSums } from "../../surveys/statistics/sums.ts";

const ASKED = { places: 5, least: 30 };

function together(rest: readonly PairSums[], part: readonly PairSums[]): PairSums[] {
  return rest.map(({ i, j, ...sums }, at) => {
    const other = part[at];
    if (!other) throw new Error("parts of different lists");
    return { i, j, ...addSums(sums, other) };
  });
}

/** Two items, n persons whose differences "first minus second" have this mean and a spread near 1. */
function differences(n: number, mean: number): PairSums[] {
  const sum = Math.round(n * mean);
  return [{ i: 0, j: 1, n, sum, sumSquares: Math.round(n + n * mean ** 2) }];
}

function swapsOf(rest: readonly PairSums[], part: readonly PairSums[], asked = ASKED) {
  return orderSwaps(rankRanges(2, together(rest, part)), rest, part, asked);
}

describe("a swap", () => {
  it("is found where a part alone puts one item above the other", () => {
    expect(swapsOf(differences(100, -0.2), differences(30, 3))).toEqual([{ above: 0, below: 1 }]);
  });

  it("is none where the rest says the same less surely", () => {
    expect(swapsOf(differences(100, 0.05), differences(30, 3))).toEqual([]);
  });

  it("is none where the two could not be told apart before", () => {
    expect(swapsOf(differences(100, -0.1), differences(30, 0.5))).toEqual([]);
  });

  it("is not looked for where one of the parts is small", () => {
    expect(swapsOf(differences(100, -0.2), differences(29, 3))).toEqual([]);
    expect(swapsOf(differences(29, -0.2), differences(100, 3))).toEqual([]);
  });

  it("is not looked for behind the first places", () => {
    const nothing = { places: 0, least: 30 };
    expect(swapsOf(differences(100, -0.2), differences(30, 3), nothing)).toEqual([]);
  });
});

it("is not reported of parts that answer alike, however they are cut", () => {
  const chance = chanceFrom(4);
  let reported = 0;
  for (let survey = 0; survey < 100; survey++) {
    const leanings = Array.from({ length: 8 }, () => 0.3 + 0.4 * chance());
    const rest = new SimulatedSurvey(leanings, chance).ask(90);
    const part = new SimulatedSurvey(leanings, chance).ask(60);
    const whole = rankRanges(leanings.length, together(rest, part));
    if (orderSwaps(whole, rest, part, ASKED).length > 0) reported++;
  }
  expect(reported).toBeLessThanOrEqual(3);
});
