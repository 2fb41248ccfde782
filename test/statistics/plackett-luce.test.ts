import fc from "fast-check";
import { expect, it } from "vitest";
import { ballotChoices } from "../../surveys/statistics/ballot-choices.ts";
import { plackettLuce } from "../../surveys/statistics/plackett-luce.ts";

const itemCount = 5;
const pattern = fc.shuffledSubarray([0, 1, 2, 3, 4], { maxLength: 3 });
const ballots = fc.array(fc.record({ pattern, count: fc.nat({ max: 30 }) }), { maxLength: 12 });
const counts = (handedIn: readonly { pattern: readonly number[]; count: number }[]) => ({
  itemCount,
  places: 3,
  ballots: handedIn,
});

it("takes a ballot apart into choices from all that is not yet placed", () => {
  expect(
    ballotChoices({ itemCount: 3, places: 3, ballots: [{ pattern: [2, 0, 1], count: 4 }] }),
  ).toEqual({
    chosen: [4, 0, 4],
    sets: [
      { from: [0, 1, 2], count: 4 },
      { from: [0, 1], count: 4 },
    ],
  });
});

// Without places below the first, the worths are the shares of first places; the ghost hardly matters.
it("gives first places their shares", () => {
  const handedIn = [
    { pattern: [0], count: 600_000 },
    { pattern: [1], count: 300_000 },
    { pattern: [2], count: 100_000 },
  ];
  const { items } = plackettLuce({ itemCount: 3, places: 1, ballots: handedIn });
  for (const [item, share] of [0.6, 0.3, 0.1].entries()) {
    expect(items[item]?.worth).toBeCloseTo(share, 5);
  }
});

it("meets the equations of the summit: chosen as often as expected", () => {
  fc.assert(
    fc.property(ballots, (handedIn) => {
      const { chosen, sets } = ballotChoices(counts(handedIn));
      const { items } = plackettLuce(counts(handedIn));
      expect(items.reduce((sum, { worth }) => sum + worth, 0)).toBeCloseTo(1, 12);
      // The ghost has worth 1 on the scale in which its own wins and losses balance over all items.
      const scale = ghostScale(items.map(({ logWorth }) => logWorth));
      for (const [item, { worth, logWorth }] of items.entries()) {
        const expected = sets.reduce((sum, { from, count }) => {
          if (!from.includes(item)) return sum;
          const total = from.reduce((all, other) => all + (items[other]?.worth ?? 0), 0);
          return sum + (count * worth) / total;
        }, 0);
        const ghost = 0.5 - 1 / (1 + Math.exp(-logWorth - scale));
        expect((chosen[item] ?? 0) + ghost).toBeCloseTo(expected, 6);
      }
    }),
    { numRuns: 40 },
  );
});

it("does not care in how many portions the same pattern is counted", () => {
  fc.assert(
    fc.property(ballots, (handedIn) => {
      const twice = plackettLuce(counts([...handedIn, ...handedIn]));
      const doubled = handedIn.map((ballot) => ({ ...ballot, count: 2 * ballot.count }));
      expect(twice).toEqual(plackettLuce(counts(doubled)));
    }),
    { numRuns: 30 },
  );
});

it("keeps what nobody and what everybody placed first finite", () => {
  const { items } = plackettLuce(counts([{ pattern: [0], count: 1_000_000 }]));
  for (const { worth, logWorth, se } of items) {
    expect(worth).toBeGreaterThan(0);
    expect([logWorth, se].every(Number.isFinite)).toBe(true);
  }
});

it("refuses a ghost without weight", () => {
  expect(() => plackettLuce(counts([]), 0)).toThrow(RangeError);
});

/** Where Σ of the ghost's wins minus losses is 0: summing the equations over all items leaves only this. */
function ghostScale(logWorths: readonly number[]): number {
  let [low, high] = [-60, 60];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    const beaten = logWorths.reduce((sum, at) => sum + 1 / (1 + Math.exp(-at - middle)), 0);
    if (beaten < logWorths.length / 2) low = middle;
    else high = middle;
  }
  return low;
}
