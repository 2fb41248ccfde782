import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrailedCode } from "../../surveys/coding/code-trails.ts";
import { trailedCodes } from "../../surveys/coding/code-trails.ts";
import { standing } from "../../surveys/coding/codes.ts";
import type { ThemeSums } from "../../surveys/coding/next-themes.ts";
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

  it("never tells by merges of merges of the few whom the last code alone had", () => {
    // 24 persons have one of the three. Nobody ever merged a with c at once, yet 24 − 15 would be told.
    const codes = [
      { id: "a", mergedInto: "b" },
      { id: "b", mergedInto: "c" },
      { id: "c", mergedInto: null },
    ];
    const chain = trailedCodes(codes, [
      { code: "a", other: "b" },
      { code: "b", other: "c" },
    ]);
    const first = sums(60, { a: 15, b: 12, c: 10 });
    expect(released(sums(60, { c: 24 }), [first], chain)).toBe("unchanged");
    // 37: nobody had two of them.
    expect(released(sums(60, { c: 37 }), [first], chain)).toMatchObject({ c: 37 });
    // 12 had b and c: shown of a and b together were 37, of c 12, and 46 would leave 3 in both.
    const merged = [sums(90, { a: 25, b: 14, c: 12 }), sums(90, { a: 25, b: 37, c: 12 })];
    expect(released(sums(90, { c: 46 }), merged, chain)).toBe("unchanged");
  });

  it("never tells by a split of the few who had both", () => {
    const together = [sums(60, { a: 54 })];
    // 44 and 13 of 54: 3 had both. The first of them may be told, beside it the second may not.
    expect(released(sums(60, { a: 44, b: 13 }), together, SPLIT)).toMatchObject({ a: 44, b: 0 });
    expect(released(sums(60, { a: 44, b: 24 }), together, SPLIT)).toMatchObject({ a: 44, b: 24 });
  });

  it("never tells of few, in whatever order three codes are merged and split", () => {
    const person = fc.record({ a: fc.boolean(), b: fc.boolean(), c: fc.boolean() });
    const step = fc.record({ code: fc.nat(2), into: fc.nat(2), isRound: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(person, fc.integer({ min: 1, max: 14 })), { maxLength: 8 }),
        fc.array(step, { minLength: 1, maxLength: 7 }),
        (people, steps) => {
          const ids = ["a", "b", "c"] as const;
          const into: Record<string, string | null> = { a: null, b: null, c: null };
          const merges: { code: string; other: string }[] = [];
          const published: ThemeSums[] = [];
          const told = new Map<string, number>();
          const having = (codes: string) =>
            people.reduce(
              (sum, [has, times]) =>
                sum + (ids.some((id) => codes.includes(id) && has[id]) ? times : 0),
              0,
            );
          const round = () => {
            const codes = trailedCodes(
              ids.map((id) => ({ id, mergedInto: into[id] ?? null })),
              merges,
            );
            const stands = standing(codes);
            const membersOf = (root: string) =>
              ids.filter((id) => stands.get(id) === root).join("");
            const current = sums(
              having("abc"),
              Object.fromEntries(ids.map((id) => [id, having(membersOf(id))])),
            );
            const next = nextThemes(current, published, codes, K);
            if (next.kind === "unchanged") return;
            const before = published.at(-1)?.codes;
            for (const [id, count] of next.sums.codes)
              if (count > 0 && count !== (before?.get(id) ?? 0)) told.set(membersOf(id), count);
            published.push(next.sums);
          };
          for (const { code, into: target, isRound } of steps) {
            const [id, other] = [ids[code] ?? "a", ids[target] ?? "a"];
            if (into[id] !== null) into[id] = null;
            else if (id !== other && into[other] === null) {
              into[id] = other;
              merges.push({ code: id, other });
            }
            if (isRound) round();
          }
          round();
          const few = (count: number) => count > 0 && count < K;
          for (const [one, count] of told)
            for (const [other, otherCount] of told) {
              const isWithin = [...one].every((id) => other.includes(id));
              if (isWithin) expect(few(otherCount - count)).toBe(false);
              const both = told.get(ids.filter((id) => (one + other).includes(id)).join(""));
              const areApart = ![...one].some((id) => other.includes(id));
              if (areApart && both !== undefined)
                expect(few(count + otherCount - both)).toBe(false);
            }
        },
      ),
      { numRuns: 300 },
    );
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
