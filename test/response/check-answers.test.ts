import fc from "fast-check";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import type { Form } from "../../server/catalogue/catalogue.ts";
import { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import type { Answer, Answers } from "../../surveys/response/answer.ts";
import { checkAnswers } from "../../surveys/response/check-answers.ts";
import type { Mode } from "../../surveys/wire/submission.ts";
import { paperAnswers } from "../environment/arbitraries.ts";
import { ownForms } from "../environment/catalogue.ts";

const ALL_TYPES = v.parse(Questionnaire, {
  id: "all_types",
  version: 1,
  audience: "residents",
  languages: ["de"],
  estimatedMinutes: 1,
  pages: [
    {
      id: "page",
      questions: [
        {
          id: "one",
          type: "single",
          required: true,
          options: [{ code: "a" }, { code: "b", other: true }],
        },
        {
          id: "some",
          type: "multiple",
          max: 2,
          options: [{ code: "x" }, { code: "y" }, { code: "z" }, { code: "none", exclusive: true }],
          showIf: { question: "one", in: ["b"] },
        },
        {
          id: "rate",
          type: "rating",
          items: ["t1", { code: "own" }],
          scale: { min: 1, max: 5, dontKnow: true },
        },
        { id: "rank", type: "ranking", items: ["t1", "t2", "t3"], pick: 2 },
        { id: "count", type: "number", min: 0, max: 10 },
        { id: "say", type: "text", maxLength: 5 },
      ],
    },
  ],
});

const FULL: Answers = {
  one: "b",
  some: ["x"],
  rate: { t1: 4, own: { state: "dontKnow" } },
  rank: ["t3", "t1"],
  count: 0,
  say: "hallo",
};

function check(change: Record<string, Answer>, mode: Mode = "tablet") {
  return checkAnswers(ALL_TYPES, mode, { ...FULL, ...change });
}

describe("answers of every type", () => {
  it("are kept as they are when they fit", () => {
    expect(check({})).toEqual({ kind: "fit", answers: FULL });
  });

  it.each<[string, Record<string, Answer>, Record<string, Answer>]>([
    [
      "codes of a multiple choice in the questionnaire's order",
      { some: ["y", "x"] },
      { some: ["x", "y"] },
    ],
    [
      "an empty list as skipped",
      { some: [], rank: [] },
      { some: { state: "skipped" }, rank: { state: "skipped" } },
    ],
    ["a blank text as skipped", { say: "  " }, { say: { state: "skipped" } }],
    [
      "a battery in one state once",
      { rate: { t1: { state: "skipped" }, own: { state: "skipped" } } },
      { rate: { state: "skipped" } },
    ],
    ["a partial ranking", { rank: ["t2"] }, { rank: ["t2"] }],
    [
      "a question whose condition does not hold as hidden",
      { one: "a", some: ["x"] },
      { one: "a", some: { state: "hidden" } },
    ],
  ])("brings into one form: %s", (_name, given, kept) => {
    expect(check(given)).toEqual({ kind: "fit", answers: { ...FULL, ...kept } });
  });

  it.each<[string, Record<string, Answer>, string]>([
    ["an unknown code", { one: "c" }, "answer.unknown-code"],
    ["a list for a single choice", { one: ["a"] }, "answer.wrong-type"],
    ["a code twice", { some: ["x", "x"] }, "answer.repeated-code"],
    ["more than allowed", { some: ["x", "y", "z"] }, "answer.too-many"],
    ["an exclusive option beside another", { some: ["x", "none"] }, "answer.exclusive"],
    ["a point outside the scale", { rate: { t1: 6, own: 1 } }, "answer.out-of-range"],
    ["half a point", { rate: { t1: 2.5, own: 1 } }, "answer.out-of-range"],
    ["an item left out", { rate: { t1: 3 } }, "answer.missing-question"],
    ["an item that is not there", { rate: { t1: 3, own: 3, t9: 3 } }, "answer.unknown-code"],
    ["too long a ranking", { rank: ["t1", "t2", "t3"] }, "answer.too-many"],
    ["an item ranked twice", { rank: ["t1", "t1"] }, "answer.repeated-code"],
    ["a number out of range", { count: 11 }, "answer.out-of-range"],
    ["a number that is not whole", { count: 1.5 }, "answer.wrong-type"],
    ["a text too long", { say: "zu lang" }, "answer.too-long"],
    ["the character NUL", { say: "a\u0000" }, "answer.wrong-type"],
    ["don't know where nobody may say so", { one: { state: "dontKnow" } }, "answer.wrong-type"],
    ["a required question skipped", { one: { state: "skipped" } }, "answer.required"],
    ["a question that is not there", { more: "a" }, "answer.unknown-question"],
  ])("refuses %s", (_name, given, code) => {
    expect(check(given)).toMatchObject({ kind: "unfit", problem: { code } });
  });

  it("refuses a set that leaves a question out: nothing is guessed", () => {
    const { say: _left, ...rest } = FULL;
    expect(checkAnswers(ALL_TYPES, "tablet", rest)).toMatchObject({
      kind: "unfit",
      problem: { code: "answer.missing-question", where: ["say"] },
    });
  });

  it.each<[string, Record<string, Answer>]>([
    ["a question that its condition should hide", { one: "a", some: ["x"] }],
    ["an exclusive option beside another", { some: ["x", "none"] }],
    ["a required question left empty", { one: { state: "skipped" } }],
    ["crosses beyond the allowed number", { some: { state: "tooMany", codes: ["x", "y", "z"] } }],
    ["two crosses in a single choice", { one: { state: "tooMany", codes: ["a", "b"] } }],
  ])("keeps on paper, where nobody stops the pen: %s", (_name, given) => {
    expect(check(given, "paper")).toEqual({ kind: "fit", answers: { ...FULL, ...given } });
  });
});

describe("a question on paper whose condition does not hold", () => {
  it("is hidden where it was left empty: nobody was asked, so it enters no base", () => {
    expect(check({ one: "a", some: { state: "skipped" } }, "paper")).toEqual({
      kind: "fit",
      answers: { ...FULL, one: "a", some: { state: "hidden" } },
    });
  });
});

describe("the canonical form", () => {
  let forms: Form[];
  beforeAll(async () => {
    forms = await ownForms();
  });

  it("is its own canonical form, and does not depend on the order of keys", () => {
    for (const { questionnaire } of forms)
      fc.assert(
        fc.property(paperAnswers(questionnaire), (answers) => {
          const once = checkAnswers(questionnaire, "paper", answers);
          if (once.kind === "unfit") throw new Error(once.problem.code);
          const backwards = Object.fromEntries(Object.entries(answers).reverse());
          const twice = checkAnswers(questionnaire, "paper", once.answers);
          const turned = checkAnswers(questionnaire, "paper", backwards);
          expect(twice).toEqual(once);
          expect(JSON.stringify(turned)).toBe(JSON.stringify(once));
        }),
        { numRuns: 60 },
      );
  });
});
