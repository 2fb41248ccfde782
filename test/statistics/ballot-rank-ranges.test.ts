import fc from "fast-check";
import { expect, it } from "vitest";
import { ballotPairSums, ballotRankRanges } from "../../surveys/statistics/ballot-rank-ranges.ts";
import { rankingPoints } from "../../surveys/statistics/ranking-points.ts";
import { countPairs } from "./counting.ts";

it("sums points of one item minus points of the other, per ballot", () => {
  const ballots = [
    { pattern: [2, 0], count: 4 },
    { pattern: [1], count: 1 },
    { pattern: [], count: 9 },
  ];
  // Points: 2 0 3 on four ballots, 0 3 0 on one; abstentions count nowhere.
  expect(ballotPairSums({ itemCount: 3, places: 3, ballots })).toEqual([
    { i: 0, j: 1, n: 5, sum: 5, sumSquares: 25 },
    { i: 0, j: 2, n: 5, sum: -4, sumSquares: 4 },
    { i: 1, j: 2, n: 5, sum: -9, sumSquares: 45 },
  ]);
});

it("is sure of an order that everybody has, and of none from three ballots", () => {
  const ranges = (count: number) =>
    ballotRankRanges({ itemCount: 3, places: 3, ballots: [{ pattern: [2, 0], count }] }).ranges;
  expect(ranges(20)).toEqual([
    { lower: 2, upper: 2 },
    { lower: 3, upper: 3 },
    { lower: 1, upper: 1 },
  ]);
  expect(ranges(3)).toEqual(Array(3).fill({ lower: 1, upper: 3 }));
});

it("leaves the order open where everybody abstained", () => {
  const ballots = [{ pattern: [], count: 30 }];
  const { ranges } = ballotRankRanges({ itemCount: 2, places: 3, ballots });
  expect(ranges).toEqual(Array(2).fill({ lower: 1, upper: 2 }));
});

it("refuses a ballot that places an item twice", () => {
  const ballots = [{ pattern: [1, 1], count: 1 }];
  expect(() => ballotRankRanges({ itemCount: 2, places: 3, ballots })).toThrow(RangeError);
});

const pattern = fc.shuffledSubarray([0, 1, 2, 3, 4], { maxLength: 3 });
const ballots = fc.array(fc.record({ pattern, count: fc.nat({ max: 9 }) }), { maxLength: 15 });

it("contains the observed place of every item", () => {
  fc.assert(
    fc.property(ballots, (handedIn) => {
      const counts = { itemCount: 5, places: 3, ballots: handedIn };
      const { ranges } = ballotRankRanges(counts);
      for (const [item, { rank }] of rankingPoints(counts).items.entries()) {
        expect(ranges[item]?.lower).toBeLessThanOrEqual(rank);
        expect(ranges[item]?.upper).toBeGreaterThanOrEqual(rank);
      }
    }),
  );
});

it("has the sums that counting ballot by ballot gives", () => {
  fc.assert(
    fc.property(ballots, (handedIn) => {
      const points = handedIn.flatMap(({ pattern: placed, count }) =>
        placed.length === 0 ? [] : Array<number[]>(count).fill(pointsOf(placed)),
      );
      const counts = { itemCount: 5, places: 3, ballots: handedIn };
      expect(ballotPairSums(counts)).toEqual(countPairs(points, 5));
    }),
  );
});

function pointsOf(placed: readonly number[]): number[] {
  return [0, 1, 2, 3, 4].map((item) => (placed.includes(item) ? 3 - placed.indexOf(item) : 0));
}
