import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeAgreement } from "../../surveys/coding/code-agreement.ts";
import { keysOfCodes, nextUnread } from "../../surveys/coding/code-keys.ts";
import { saysTheSame, standing, whatCounts } from "../../surveys/coding/codes.ts";
import { personsPerCode } from "../../surveys/coding/persons-per-code.ts";
import { agreementGrade, secondQuota } from "../../surveys/coding/second-coder.ts";
import { similarCodes } from "../../surveys/coding/similar-codes.ts";

const code = (id: string, mergedInto: string | null = null) => ({ id, mergedInto });
const coded = (...codes: string[]) => ({ state: "coded" as const, codes });

describe("codes", () => {
  it("stand for what was merged into them, along the whole trail", () => {
    const stands = standing([code("a", "b"), code("b", "c"), code("c")]);
    expect([...stands.values()]).toEqual(["c", "c", "c"]);
    expect(saysTheSame(coded("a"), coded("c", "b"), stands)).toBe(true);
    expect(saysTheSame(coded("a"), { state: "none", codes: [] }, stands)).toBe(false);
    expect(() => standing([code("a", "b"), code("b", "a")])).toThrow(RangeError);
  });

  it("count persons, not mentions, and a decision before the first reading", () => {
    const row = (text: string, round: string, ...codes: string[]) => ({
      text,
      round,
      codes: JSON.stringify(codes),
    });
    const codings = [
      row("1", "first", "a", "b"),
      row("1", "second", "b"),
      row("2", "first", "a"),
      row("2", "decided", "c"),
      row("3", "second", "c"),
      row("4", "first"),
    ];
    const sums = personsPerCode(codings, [code("a"), code("b", "a"), code("c")]);
    expect([sums.people, ...sums.codes]).toEqual([3, ["a", 1], ["c", 1]]);
    expect(whatCounts([{ round: "second" }])).toBeUndefined();
  });

  it("resemble each other by their letters, as a hint", () => {
    const names = ["Mehr Bänke am Platz", "Licht auf Wegen", "Beleuchtung", "Bank"].map((name) => ({
      name,
    }));
    expect(similarCodes("Bänke", names).map(({ name }) => name)).toEqual(["Mehr Bänke am Platz"]);
    expect(similarCodes("Wege mit Licht", names)[0]?.name).toBe("Licht auf Wegen");
    expect(similarCodes("Ärzte", names)).toEqual([]);
    expect(similarCodes("", names)).toEqual([]);
  });

  it("have a key each, none of which means something else", () => {
    const keys = [...keysOfCodes(Array.from({ length: 40 }, (_, at) => `c${at}`)).values()];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => "kunzg".includes(key))).toEqual([]);
    expect(keys.slice(0, 10).join("")).toBe("123456789a");
  });

  it("lead to the next text that nobody has read", () => {
    expect(nextUnread([true, false, true, false], 1)).toBe(3);
    expect(nextUnread([true, false, true, true], 1)).toBe(1);
    expect(nextUnread([true, true], 0)).toBeUndefined();
    expect(nextUnread([], 0)).toBeUndefined();
  });
});

describe("the second coder", () => {
  it.each([
    [0, 0],
    [12, 12],
    [60, 50],
    [250, 50],
    [251, 51],
    [400, 80],
  ])("of %d texts codes %d", (texts, quota) => expect(secondQuota(texts)).toBe(quota));

  it.each([
    [1, "good"],
    [0.8, "good"],
    [0.79, "tentative"],
    [0.667, "tentative"],
    [0.66, "not-yet"],
    [-0.2, "not-yet"],
    [null, "unknown"],
  ] as const)("with an alpha of %s is %s", (alpha, grade) =>
    expect(agreementGrade(alpha)).toBe(grade),
  );

  it("agrees or differs code by code", () => {
    const stands = standing([code("a"), code("b"), code("c")]);
    const pairs = [
      { first: coded("a"), second: coded("a") },
      { first: coded("a", "b"), second: coded("a") },
      { first: coded("b"), second: coded("b") },
      { first: { state: "none" as const, codes: [] }, second: coded("b") },
    ];
    const [a, b, c] = codeAgreement(["a", "b", "c"], pairs, stands);
    expect(a).toMatchObject({ alpha: 1, grade: "good", both: 2, one: 0 });
    // By hand: 8 values, 4 of them yes; 4 of 8 pairs differ, where by chance 32 of 56 would.
    expect(b?.alpha).toBeCloseTo(1 - (7 * 4) / 32, 12);
    expect(b).toMatchObject({ grade: "not-yet", both: 1, one: 2 });
    expect(c).toMatchObject({ alpha: null, grade: "unknown" });
  });

  it("draws never more than there is, never fewer than the smaller of 50 and all", () => {
    fc.assert(
      fc.property(fc.nat(5000), (texts) => {
        const quota = secondQuota(texts);
        expect(quota).toBeLessThanOrEqual(texts);
        expect(quota).toBeGreaterThanOrEqual(Math.min(texts, 50));
        expect(quota).toBeGreaterThanOrEqual(texts / 5 - 1e-9);
      }),
    );
  });
});
