import fc from "fast-check";
import { expect, it } from "vitest";
import { rankingPoints } from "../../surveys/statistics/ranking-points.ts";

// Borda (1781), Mémoire sur les élections au scrutin, in de Grazia (1953), Isis 44, 42–51: of 21
// voters, 8 put A first, yet by points C wins with 47 to B's 42 and A's 37.
it("gives the sums that Borda published for his 21 voters", () => {
  const { items, n } = rankingPoints({
    itemCount: 3,
    places: 3,
    ballots: [
      { pattern: [0, 1, 2], count: 1 },
      { pattern: [0, 2, 1], count: 7 },
      { pattern: [1, 2, 0], count: 7 },
      { pattern: [2, 1, 0], count: 6 },
    ],
  });
  expect(n).toBe(21);
  expect(items.map(({ points }) => points)).toEqual([37, 42, 47]);
  expect(items.map(({ first }) => first)).toEqual([8, 7, 6]);
  expect(items.map(({ rank }) => rank)).toEqual([3, 2, 1]);
});

it("keeps abstentions out of the base", () => {
  const ballots = [
    { pattern: [0], count: 3 },
    { pattern: [], count: 5 },
  ];
  const result = rankingPoints({ itemCount: 2, places: 3, ballots });
  expect(result).toMatchObject({ n: 3, abstentions: 5 });
  expect(result.items[0]).toMatchObject({ placed: 3, placedShare: 1, meanPoints: 3 });
});

it("has no share and no mean where everybody abstained", () => {
  const { items } = rankingPoints({
    itemCount: 2,
    places: 3,
    ballots: [{ pattern: [], count: 5 }],
  });
  const none = { meanPoints: null, placedShare: null, placedInterval: null };
  expect(items[0]).toMatchObject({ points: 0, placed: 0, ...none });
});

it.each([
  [[0, 1, 2, 3], "more than three places"],
  [[1, 1], "the same item twice"],
  [[4], "an item that does not exist"],
  [[-1], "an item before the first"],
])("refuses the ballot %j: %s", (pattern) => {
  const ballots = [{ pattern, count: 1 }];
  expect(() => rankingPoints({ itemCount: 4, places: 3, ballots })).toThrow(RangeError);
});

it("refuses half a ballot", () => {
  const ballots = [{ pattern: [0], count: 0.5 }];
  expect(() => rankingPoints({ itemCount: 4, places: 3, ballots })).toThrow(RangeError);
});

const itemCount = 5;
const pattern = fc.shuffledSubarray([0, 1, 2, 3, 4], { maxLength: 3 });
const ballots = fc.array(fc.record({ pattern, count: fc.nat({ max: 50 }) }), { maxLength: 15 });

it("gives away as many averaged Borda points per ballot, however many places are filled", () => {
  fc.assert(
    fc.property(ballots, (handedIn) => {
      const { n, items } = rankingPoints({ itemCount, places: 3, ballots: handedIn });
      const total = items.reduce((sum, { averagedBorda }) => sum + averagedBorda, 0);
      expect(total).toBe((n * itemCount * (itemCount - 1)) / 2);
    }),
  );
});

it("has an interval that contains the share of those who placed the item", () => {
  fc.assert(
    fc.property(ballots, (handedIn) => {
      for (const item of rankingPoints({ itemCount, places: 3, ballots: handedIn }).items) {
        if (item.placedShare === null) continue;
        expect(item.placedInterval?.lower).toBeLessThanOrEqual(item.placedShare);
        expect(item.placedInterval?.upper).toBeGreaterThanOrEqual(item.placedShare);
        expect(item.first).toBeLessThanOrEqual(item.placed);
      }
    }),
  );
});

it("does not care in how many portions the same pattern is counted", () => {
  fc.assert(
    fc.property(ballots, (handedIn) => {
      const portions = handedIn.flatMap(({ pattern: placed, count }) => [
        { pattern: placed, count: Math.floor(count / 2) },
        { pattern: placed, count: Math.ceil(count / 2) },
      ]);
      const once = rankingPoints({ itemCount, places: 3, ballots: handedIn });
      expect(rankingPoints({ itemCount, places: 3, ballots: portions })).toEqual(once);
    }),
  );
});
