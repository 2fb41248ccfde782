import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { answersOf, otherTextsOf } from "../../../../client/resident/interview/answers.ts";
import type { Draft } from "../../../../client/resident/interview/draft.ts";
import { EMPTY_DRAFT, withEntry, withSeen } from "../../../../client/resident/interview/draft.ts";
import { drawOrders } from "../../../../client/resident/interview/order-shown.ts";
import type { Step } from "../../../../client/resident/interview/steps.ts";
import { stepAfter, stepBefore, stepsOf } from "../../../../client/resident/interview/steps.ts";
import { submissionOf } from "../../../../client/resident/interview/submission.ts";
import type { Questionnaire } from "../../../../surveys/definition/questionnaire.ts";
import { questionsOf } from "../../../../surveys/definition/questionnaire.ts";
import { checkAnswers } from "../../../../surveys/response/check-answers.ts";
import { judge } from "../../../../surveys/response/judge.ts";
import { Submission } from "../../../../surveys/wire/submission.ts";
import { answeredOnScreen, decider, whims } from "../a-person.ts";
import { EVERY_TYPE, fielded, offerOf } from "../a-questionnaire.ts";

const questionnaires = [
  EVERY_TYPE,
  ...["sorgekultur", "nachbarschaftshilfe", "generationen", "fachkraefte"].map(fielded),
];
const anyQuestionnaire = fc.constantFrom(...questionnaires);

/** Walks through all screens once, answering on each. */
function walked(questionnaire: Questionnaire, numbers: readonly number[], from = EMPTY_DRAFT) {
  const decide = decider(numbers);
  const screens: Step[] = [];
  let draft: Draft = from;
  let step = stepsOf(questionnaire, draft)[0];
  while (step !== undefined) {
    screens.push(step);
    draft = answeredOnScreen(step, withSeen(draft, step.key), decide);
    step = stepAfter(stepsOf(questionnaire, draft), step.key);
  }
  return { draft, screens };
}

describe("walking through an interview", () => {
  it("shows each shown question and each topic of a battery once, in order, and ends", () => {
    fc.assert(
      fc.property(anyQuestionnaire, whims, (questionnaire, numbers) => {
        const { draft, screens } = walked(questionnaire, numbers);
        expect(screens.map((step) => step.key)).toEqual(
          stepsOf(questionnaire, draft).map((step) => step.key),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("comes back by the way it went", () => {
    fc.assert(
      fc.property(anyQuestionnaire, whims, (questionnaire, numbers) => {
        const { draft } = walked(questionnaire, numbers);
        const steps = stepsOf(questionnaire, draft);
        for (const step of steps) {
          const after = stepAfter(steps, step.key);
          if (after !== undefined) expect(stepBefore(steps, after.key)).toEqual(step);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("counts questions, not screens: a battery stays one number", () => {
    const steps = stepsOf(EVERY_TYPE, withEntry(EMPTY_DRAFT, "help", "yes"));
    expect(steps.map(({ key, number, total }) => [key, number, total])).toEqual([
      ["help", 1, 5],
      ["which", 2, 5],
      ["importance/topic_a", 3, 5],
      ["importance/own_b", 3, 5],
      ["importance/topic_c", 3, 5],
      ["first_three", 4, 5],
      ["remark", 5, 5],
    ]);
  });
});

describe("what is sent", () => {
  it("is already in the form the server keeps, whatever a person does", () => {
    fc.assert(
      fc.property(anyQuestionnaire, whims, whims, (questionnaire, numbers, second) => {
        // The second walk changes answers: conditions that held may hold no longer.
        const { draft } = walked(questionnaire, second, walked(questionnaire, numbers).draft);
        const answers = answersOf(questionnaire, draft);
        expect(checkAnswers(questionnaire, "tablet", answers)).toEqual({ kind: "fit", answers });
      }),
      { numRuns: 150 },
    );
  });

  it("has an entry for every question and passes the server's judgement", () => {
    fc.assert(
      fc.property(anyQuestionnaire, whims, (questionnaire, numbers) => {
        const { draft } = walked(questionnaire, numbers);
        const submission = submissionOf(
          {
            id: undefined,
            offer: offerOf(questionnaire),
            begun: new Date(2026, 4, 12, 14, 50),
            orders: drawOrders(questionnaire, decider(numbers)),
            draft,
            helped: false,
          },
          {
            id: "6f1ed002-ab25-4f92-9b13-a1e9dbd0b1c2",
            site: "library",
            mode: "tablet",
            device: undefined,
            language: "de",
            now: new Date(2026, 4, 12, 15, 14, 59),
          },
        );
        expect(Object.keys(submission.answers)).toEqual(
          questionsOf(questionnaire).map(({ id }) => id),
        );
        expect(submission.trace).toEqual({
          quarter: "2026-05-12T15:00",
          seconds: 1499,
          helped: false,
        });
        const parsed = v.parse(Submission, JSON.parse(JSON.stringify(submission)));
        expect(judge(questionnaire, parsed, (text) => String(text.length)).kind).toBe("fit");
      }),
      { numRuns: 100 },
    );
  });

  it("keeps apart what was skipped, what was hidden and what was never reached", () => {
    let draft = withSeen(withSeen(EMPTY_DRAFT, "help"), "importance/topic_a");
    draft = withEntry(draft, "help", "no");
    expect(answersOf(EVERY_TYPE, withSeen(draft, "remark"))).toEqual({
      help: "no",
      which: { state: "hidden" },
      why_not: { state: "notReached" },
      garden_size: { state: "hidden" },
      importance: {
        topic_a: { state: "skipped" },
        own_b: { state: "notReached" },
        topic_c: { state: "notReached" },
      },
      first_three: { state: "notReached" },
      remark: { state: "skipped" },
    });
  });

  it("sends a question as hidden once an earlier answer has changed, and its words with it", () => {
    const chosen = { entries: { help: "yes", which: ["garden", "other"], garden_size: "12" } };
    const draft = { ...EMPTY_DRAFT, ...chosen, otherTexts: { which: " Hund ausführen " } };
    expect(answersOf(EVERY_TYPE, draft)).toMatchObject({
      which: ["garden", "other"],
      garden_size: 12,
    });
    expect(otherTextsOf(EVERY_TYPE, draft)).toEqual({ which: "Hund ausführen" });

    const changed = withEntry(draft, "help", "no");
    expect(answersOf(EVERY_TYPE, changed)).toMatchObject({
      which: { state: "hidden" },
      garden_size: { state: "hidden" },
    });
    expect(otherTextsOf(EVERY_TYPE, changed)).toEqual({});
  });

  it("keeps words behind 'something else' only while that is chosen", () => {
    const draft = { ...EMPTY_DRAFT, entries: { help: "no" }, otherTexts: { help: "manchmal" } };
    expect(otherTextsOf(EVERY_TYPE, draft)).toEqual({});
    expect(otherTextsOf(EVERY_TYPE, withEntry(draft, "help", "else"))).toEqual({
      help: "manchmal",
    });
  });
});
