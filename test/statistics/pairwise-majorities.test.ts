import fc from "fast-check";
import { expect, it } from "vitest";
import { ballotWins } from "../../surveys/statistics/ballot-wins.ts";
import { pairwiseMajorities } from "../../surveys/statistics/pairwise-majorities.ts";

const itemCount = 5;
const pattern = fc.shuffledSubarray([0, 1, 2, 3, 4], { maxLength: 3 });
const ballots = fc.array(fc.record({ pattern, count: fc.nat({ max: 9 }) }), { maxLength: 12 });
const winsOf = (handedIn: { pattern: number[]; count: number }[]) =>
  ballotWins({ itemCount, places: 3, ballots: handedIn });

it("counts for each pair every ballot that places one of the two", () => {
  fc.assert(
    fc.property(ballots, (handedIn) => {
      const wins = winsOf(handedIn);
      for (let i = 0; i < itemCount; i += 1) {
        expect(wins[i]?.[i]).toBe(0);
        for (let j = 0; j < i; j += 1) {
          const placing = handedIn
            .filter((ballot) => ballot.pattern.includes(i) || ballot.pattern.includes(j))
            .reduce((sum, { count }) => sum + count, 0);
          expect((wins[i]?.[j] ?? 0) + (wins[j]?.[i] ?? 0)).toBe(placing);
        }
      }
    }),
  );
});

it("has the smallest set whose members beat all outsiders, and the winner where it is one item", () => {
  fc.assert(
    fc.property(ballots, (handedIn) => {
      const wins = winsOf(handedIn);
      const beats = (i: number, j: number) => (wins[i]?.[j] ?? 0) > (wins[j]?.[i] ?? 0);
      const dominant = Array.from({ length: 2 ** itemCount - 1 }, (_, bits) =>
        [0, 1, 2, 3, 4].filter((item) => (bits + 1) & (1 << item)),
      ).filter((set) =>
        set.every((i) => [0, 1, 2, 3, 4].every((j) => set.includes(j) || beats(i, j))),
      );
      const smallest = dominant.sort((a, b) => a.length - b.length)[0];
      const { smithSet, condorcetWinner } = pairwiseMajorities(wins);
      expect(smithSet).toEqual(smallest);
      expect(condorcetWinner).toBe(smithSet.length === 1 ? smithSet[0] : null);
    }),
  );
});

it("refuses a table that is not square", () => {
  expect(() => pairwiseMajorities([[0, 1]])).toThrow(RangeError);
});
