import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chanceFrom } from "../../server/seed/chance.ts";
import { entryForm } from "../../surveys/paper/entry-fields.ts";
import { pressInJump } from "../../surveys/paper/jump.ts";
import { onlyFields } from "../../surveys/paper/only-fields.ts";
import { drawLots, drawSize } from "../../surveys/paper/second-draw.ts";
import { SECOND_ENTRY_RULE } from "../../surveys/paper/second-entry.ts";
import { compareReadings, withReadings } from "../../surveys/paper/second-reading.ts";
import type { Answers } from "../../surveys/response/answer.ts";
import { checkAnswers } from "../../surveys/response/check-answers.ts";
import { paperAnswers } from "../environment/arbitraries.ts";
import { ownForms } from "../environment/catalogue.ts";

const forms = (await ownForms()).map(({ questionnaire }) => ({
  questionnaire,
  form: entryForm(questionnaire),
}));
const own = (id: string) => {
  const found = forms.find(({ questionnaire }) => questionnaire.id === id);
  if (!found) throw new Error(`no questionnaire ${id}`);
  return found;
};
const { questionnaire, form } = own("sorgekultur");
const checked = (answers: Answers): Answers => {
  const found = checkAnswers(questionnaire, "paper", answers);
  if (found.kind === "unfit") throw new Error(found.problem.code);
  return found.answers;
};

describe("two readings of a form", () => {
  it("differ in the fields that differ, and taking the second ones makes them equal", () => {
    fc.assert(
      fc.property(paperAnswers(questionnaire), paperAnswers(questionnaire), (one, other) => {
        const [first, second] = [checked(one), checked(other)];
        const { questions, differing } = compareReadings(questionnaire, first, second);
        const closed = form.fields.filter(({ kind }) => kind !== "text");
        expect(questions.reduce((sum, { fields }) => sum + fields, 0)).toBe(closed.length);
        expect(questions.reduce((sum, { differences }) => sum + differences, 0)).toBe(
          differing.length,
        );
        const taken = withReadings(
          questionnaire,
          first,
          differing.map(({ question, item, readings }) => ({
            question,
            item,
            answer: readings[1],
          })),
        );
        expect(compareReadings(questionnaire, taken, second).differing).toEqual([]);
        expect(compareReadings(questionnaire, first, first).differing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("leave words out, and a jump is the same as an empty field", () => {
    const first: Answers = { help_barriers: { state: "hidden" }, open_missing: "Bänke" };
    const second: Answers = { help_barriers: { state: "skipped" }, open_missing: "Bäume" };
    expect(compareReadings(questionnaire, first, second).differing).toEqual([]);
  });

  it("count one question alone where that one was read alone", () => {
    const { questions } = compareReadings(questionnaire, {}, { gender: "female" }, "gender");
    const [first, second] = ['{"state":"skipped"}', '"female"'];
    expect(questions).toEqual([
      { question: "gender", fields: 1, differences: 1, first: [first], second: [second] },
    ]);
  });
});

describe("some fields of a form", () => {
  it("keep their numbers and their place, and lose a jump that hangs on another question", () => {
    const only = onlyFields(form, ({ question }) => question === "help_barriers");
    expect(only.fields.map(({ number }) => number)).toEqual([2, 2]);
    expect(only.fields.every(({ showIf }) => showIf === undefined)).toBe(true);
    const closed = onlyFields(form, ({ kind }) => kind !== "text");
    expect(closed.fields).toEqual(form.fields.filter(({ kind }) => kind !== "text"));
    const batteries = onlyFields(form, ({ question }) => question === "present_state");
    expect(batteries.blocks).toHaveLength(1);
    const [block] = batteries.blocks;
    if (block?.kind !== "matrix") throw new Error("no battery");
    expect(block.columns.map(({ question }) => question)).toEqual(["present_state"]);
    expect(block.rows.flatMap(({ fields }) => fields)).toEqual(batteries.fields.map((_, at) => at));
  });

  it("are reached by their question's number", () => {
    const typed = pressInJump(form, "", { kind: "digit", digit: 7 });
    expect(typed).toEqual({ kind: "typing", typed: "7" });
    const there = pressInJump(form, "7", { kind: "next" });
    expect(there.kind === "go" && form.fields[there.field]?.number).toBe(7);
    expect(pressInJump(form, "99", { kind: "next" })).toEqual({ kind: "no-question", typed: "99" });
    expect(pressInJump(form, "12", { kind: "erase" })).toEqual({ kind: "typing", typed: "1" });
    for (const kind of ["stray", "back", "clear"] as const)
      expect(pressInJump(form, "7", { kind })).toEqual({ kind: "left" });
  });
});

describe("the lot", () => {
  const size = (typed: number, drawn: number, isComplete: boolean) =>
    drawSize(SECOND_ENTRY_RULE, { typed, drawn, isComplete });

  it("draws half of the first step in portions while the stack is typed, and the rest at its end", () => {
    expect(size(18, 0, false)).toBe(6);
    expect(size(18, 6, false)).toBe(6);
    expect(size(60, 12, false)).toBe(0);
    expect(size(4, 0, false)).toBe(4);
    expect(size(200, 12, true)).toBe(13);
    expect(size(200, 25, true)).toBe(25);
    expect(size(20, 12, true)).toBe(8);
    expect(size(200, 100, true)).toBe(100);
    expect(size(20, 20, true)).toBe(0);
  });

  it("gives each form the same chance, and none twice", () => {
    const chance = chanceFrom(4711);
    const urn = Array.from({ length: 20 }, (_, at) => at);
    const times = urn.map(() => 0);
    const draws = 4000;
    for (let round = 0; round < draws; round++) {
      const drawn = drawLots(urn, 5, chance);
      expect(new Set(drawn).size).toBe(5);
      for (const one of drawn) times[one] = (times[one] ?? 0) + 1;
    }
    // Three standard errors of a binomial share around a quarter, for 20 forms with some room.
    for (const count of times) expect(Math.abs(count / draws - 0.25)).toBeLessThan(0.028);
    expect(drawLots(urn, 50, chance)).toHaveLength(20);
  });
});
