import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Condition } from "../../surveys/definition/questionnaire.ts";
import { isShown, referencesOf } from "../../surveys/definition/show-if.ts";

const QUESTIONS = ["q1", "q2", "q3"];
const CODES = ["a", "b", "c"];

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({
      question: fc.constantFrom(...QUESTIONS),
      in: fc.subarray(CODES, { minLength: 1 }),
    }),
    fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ),
}));
const answers = fc.dictionary(fc.constantFrom(...QUESTIONS), fc.subarray(CODES));

describe("a condition", () => {
  const shown = (one: Condition, given: Record<string, string[]>) =>
    isShown(one, (question) => given[question] ?? []);

  it("holds for a multiple choice when at least one of its codes is chosen", () => {
    const one: Condition = { question: "q1", in: ["a", "b"] };
    expect(shown(one, { q1: ["b", "c"] })).toBe(true);
    expect(shown(one, { q1: ["c"] })).toBe(false);
    expect(shown(one, {})).toBe(false);
  });

  it("is turned round by not, and none means always", () => {
    fc.assert(
      fc.property(condition, answers, (one, given) => {
        expect(shown({ not: one }, given)).toBe(!shown(one, given));
      }),
    );
    expect(isShown(undefined, () => [])).toBe(true);
  });

  it("obeys De Morgan: not all is any not", () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), answers, (parts, given) => {
        expect(shown({ not: { all: parts } }, given)).toBe(
          shown({ any: parts.map((not) => ({ not })) }, given),
        );
      }),
    );
  });

  it("looks at nothing but the questions it names", () => {
    fc.assert(
      fc.property(condition, answers, (one, given) => {
        const named = new Set(referencesOf(one).map(({ question }) => question));
        const rest = Object.fromEntries(Object.entries(given).filter(([id]) => named.has(id)));
        expect(shown(one, rest)).toBe(shown(one, given));
      }),
    );
  });
});
