import { describe, expect, it } from "vitest";
import { chanceFrom } from "../../server/seed/chance.ts";
import type { QuestionDifferences } from "../../surveys/paper/second-entry.ts";
import { SECOND_ENTRY_RULE, secondEntryState } from "../../surveys/paper/second-entry.ts";

const STACKS = 2000;
const FIELDS = 12;
const SIZE = 400;

const questions = (forms: number, differences: readonly number[]): QuestionDifferences[] =>
  differences.map((count, at) => ({
    question: `q${at + 1}`,
    fields: forms,
    differences: count,
    entered: false,
  }));

/** A typist who errs at random, stack after stack: how many are accepted, after how many forms. */
function simulated(rate: number): { accepted: number; forms: number } {
  const chance = chanceFrom(20260512);
  let accepted = 0;
  let forms = 0;
  for (let stack = 0; stack < STACKS; stack++) {
    const differences = Array.from({ length: FIELDS }, () => 0);
    for (let drawn = SECOND_ENTRY_RULE.step; ; drawn += SECOND_ENTRY_RULE.step) {
      for (let field = 0; field < SECOND_ENTRY_RULE.step * FIELDS; field++)
        if (chance() < rate) differences[field % FIELDS] = (differences[field % FIELDS] ?? 0) + 1;
      const { kind, pooled } = secondEntryState(questions(drawn, differences), drawn, SIZE);
      // The simulation asks for the rate alone: nobody enters a question in full meanwhile.
      const isSure = pooled.upperBound <= SECOND_ENTRY_RULE.limit;
      if (!isSure && kind === "more") continue;
      forms += drawn;
      if (isSure) accepted += 1;
      break;
    }
  }
  return { accepted: accepted / STACKS, forms: forms / STACKS };
}

describe("second entry by lot", () => {
  it("accepts a careful typist after some 45 forms, and hardly ever a careless one", () => {
    const careful = simulated(0.002);
    // Sampling error of 2,000 stacks: three standard errors around the published figures.
    expect(careful.accepted).toBeGreaterThan(0.98);
    expect(careful.forms).toBeGreaterThan(43);
    expect(careful.forms).toBeLessThan(48);
    expect(Math.abs(simulated(0.01).accepted - 0.09)).toBeLessThan(0.02);
    expect(simulated(0.02).accepted).toBeLessThan(0.006);
    expect(simulated(0.04).accepted).toBe(0);
  });

  it("says what twelve forms with two differences in one question mean", () => {
    const differences = Array.from({ length: 12 }, (_, at) => (at === 6 ? 2 : 0));
    const state = secondEntryState(questions(12, differences), 12, 200);
    expect(state).toMatchObject({ kind: "more", inFull: ["q7"], formsToGo: 16 });
    expect(state.others).toMatchObject({ fields: 132, differences: 0 });
    expect(state.others.upperBound).toBeCloseTo(0.0224, 4);
  });

  it("lets a question leave the rate only when it has been entered in full", () => {
    const differences = Array.from({ length: 12 }, (_, at) => (at === 6 ? 3 : 0));
    const before = secondEntryState(questions(50, differences), 50, 200);
    expect(before.kind).toBe("more");
    const after = secondEntryState(
      questions(50, differences).map((one) => ({ ...one, entered: one.question === "q7" })),
      50,
      200,
    );
    expect(after).toMatchObject({ kind: "accepted", inFull: [], formsToGo: 0 });
  });

  it("asks for the whole stack after a hundred forms, and ends when every form was typed twice", () => {
    const many = Array.from({ length: 12 }, () => 1);
    expect(secondEntryState(questions(100, many), 100, 200).kind).toBe("whole-stack");
    expect(secondEntryState(questions(20, many), 20, 20).kind).toBe("accepted");
  });
});
