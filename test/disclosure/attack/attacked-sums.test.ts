import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attackedSums } from "../../../surveys/disclosure/attack/attacked-sums.ts";
import { nextSums } from "../../../surveys/disclosure/next-sums.ts";
import type { Places, Ruled } from "../../../surveys/disclosure/segments.ts";

const K = 10;
const segment = (people: number, ...others: number[]): Places => ({
  places: [people, ...others],
  people: (counts) => counts[people] ?? 0,
});
/** All people, and a question with its people and two answers. */
const RULED: Ruled = {
  size: 4,
  segments: [
    { ...segment(0), isClock: true, aside: null },
    { ...segment(1, 2, 3), isClock: false, aside: null },
  ],
};
const found = (...published: number[][]) =>
  attackedSums(
    RULED,
    published.map((counts) => Float64Array.from(counts)),
    K,
  );

describe("an attack on sums without people", () => {
  it("finds nothing in what the rule of such sums lets out", () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: -15, max: 15 }), fc.nat({ max: 8 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(steps, (changes) => {
        const published: Float64Array[] = [];
        let people = 0;
        for (const [more, yes] of changes) {
          people = Math.max(0, people + more);
          const first = Math.min(people, yes);
          const current = Float64Array.of(people + 3, people, first, people - first);
          const next = nextSums(RULED, current, published, K);
          if (next.kind === "released") published.push(next.sums);
        }
        expect(attackedSums(RULED, published, K)).toEqual([]);
      }),
    );
  });

  it("finds a number below k, and two that are closer than k, whatever lies between them", () => {
    expect(found([30, 9, 4, 5])).toEqual([{ segment: 1, people: 9, at: 0, less: null }]);
    expect(found([30, 20, 10, 10], [45, 0, 0, 0], [60, 21, 11, 10])).toEqual([
      { segment: 1, people: 1, at: 2, less: 0 },
    ]);
    expect(found([30, 20, 10, 10], [40, 20, 11, 9])).toEqual([
      { segment: 1, people: 0, at: 1, less: 0 },
    ]);
  });

  it("finds nothing where a number stays, or comes back as it was", () => {
    expect(found([30, 20, 10, 10], [45, 0, 0, 0], [60, 20, 10, 10])).toEqual([]);
  });
});
