import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ThemeSums, TrailedCode } from "../../surveys/coding/next-themes.ts";
import { nextThemes } from "../../surveys/coding/next-themes.ts";

const K = 10;
const sums = (people: number, codes: Record<string, number>): ThemeSums => ({
  people,
  codes: new Map(Object.entries(codes)),
});
const free = (...ids: string[]): TrailedCode[] =>
  ids.map((id) => ({ id, mergedInto: null, mergedWith: [] }));
const MERGED: TrailedCode[] = [
  { id: "a", mergedInto: null, mergedWith: ["b"] },
  { id: "b", mergedInto: "a", mergedWith: ["a"] },
];
const SPLIT = MERGED.map((code) => ({ ...code, mergedInto: null }));

function released(
  current: ThemeSums,
  earlier: readonly ThemeSums[],
  codes: readonly TrailedCode[],
): Record<string, number> | "unchanged" {
  const next = nextThemes(current, earlier, codes, K);
  return next.kind === "unchanged"
    ? "unchanged"
    : { people: next.sums.people, ...Object.fromEntries(next.sums.codes) };
}

describe("what a round publishes of persons per code", () => {
  it("is nothing below k", () => {
    expect(released(sums(9, { a: 9 }), [], free("a"))).toBe("unchanged");
    expect(released(sums(12, { a: 9, b: 10 }), [], free("a", "b"))).toEqual({
      people: 12,
      a: 0,
      b: 10,
    });
  });

  it("moves only by k, against everything that was ever published", () => {
    const first = sums(20, { a: 12 });
    expect(released(sums(29, { a: 21 }), [first], free("a"))).toBe("unchanged");
    expect(released(sums(30, { a: 21 }), [first], free("a"))).toEqual({ people: 30, a: 12 });
    const second = sums(40, { a: 32 });
    expect(released(sums(21, { a: 13 }), [first, second], free("a"))).toBe("unchanged");
  });

  it("has no number for a code that came later, until k persons have it", () => {
    const first = sums(20, { a: 12 });
    expect(released(sums(30, { a: 12, b: 9 }), [first], free("a", "b"))).toEqual({
      people: 30,
      a: 12,
      b: 0,
    });
  });

  it("never tells by a merge of the few whom one of the two alone had", () => {
    const first = sums(60, { a: 22, b: 12 });
    // 25 persons have one of the two: 3 had b alone.
    expect(released(sums(60, { a: 25 }), [first], MERGED)).toBe("unchanged");
    // 34 have one of the two: nobody had both.
    expect(released(sums(60, { a: 34 }), [first], MERGED)).toEqual({ people: 60, a: 34, b: 12 });
  });

  it("never tells by a merge of the few who had both", () => {
    const first = sums(60, { a: 22, b: 22 });
    expect(released(sums(60, { a: 43 }), [first], MERGED)).toBe("unchanged");
    expect(released(sums(60, { a: 34 }), [first], MERGED)).toEqual({ people: 60, a: 34, b: 22 });
  });

  it("gives back after a split what was there before, and nothing in between", () => {
    const published = [sums(60, { a: 22, b: 12 }), sums(60, { a: 34, b: 12 })];
    expect(released(sums(60, { a: 22, b: 12 }), published, SPLIT)).toEqual({
      people: 60,
      a: 22,
      b: 12,
    });
    expect(released(sums(60, { a: 25, b: 12 }), published, SPLIT)).toBe("unchanged");
  });

  it("whatever happens, two published counts of a code differ by nothing or by k", () => {
    const step = fc.record({
      people: fc.nat(60),
      a: fc.nat(60),
      b: fc.nat(60),
      merged: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const published: ThemeSums[] = [];
        for (const { people, a, b, merged } of steps) {
          const current = sums(people, merged ? { a: Math.max(a, b) } : { a, b });
          const next = nextThemes(current, published, merged ? MERGED : SPLIT, K);
          if (next.kind === "released") published.push(next.sums);
        }
        for (const read of [
          (one: ThemeSums) => one.people,
          (one: ThemeSums) => one.codes.get("a") ?? 0,
          (one: ThemeSums) => one.codes.get("b") ?? 0,
        ])
          for (const one of published.map(read)) {
            expect(one === 0 || one >= K).toBe(true);
            for (const other of published.map(read))
              expect(one === other || Math.abs(one - other) >= K).toBe(true);
          }
      }),
    );
  });
});
