import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { QuestionnaireFile } from "../../surveys/definition/file-form.ts";
import { Questionnaire, questionsOf } from "../../surveys/definition/questionnaire.ts";
import { PAPER_WORDS } from "../../surveys/messages/paper/catalogues.ts";
import { conditionInWords, jumpsOf } from "../../surveys/paper/geometry/jumps.ts";

type Condition = NonNullable<QuestionnaireFile["pages"][number]["questions"][number]["showIf"]>;

const when = (question: string, ...codes: string[]): Condition => ({ question, in: codes });
const questionsWith = (...conditions: (Condition | undefined)[]) =>
  questionsOf(
    v.parse(Questionnaire, {
      id: "jumps",
      version: 1,
      audience: "residents",
      languages: ["de"],
      estimatedMinutes: 1,
      pages: [
        {
          id: "all",
          questions: conditions.map((showIf, at) => ({
            id: `q${at + 1}`,
            type: "single",
            options: [{ code: "yes" }, { code: "no" }],
            ...(showIf && { showIf }),
          })),
        },
      ],
    }),
  );
const jumpsAt = (questions: ReturnType<typeof questionsWith>, number: number) =>
  Object.fromEntries(jumpsOf(questions, number - 1));

describe("jumps on paper", () => {
  it("lead over the questions that an answer alone hides", () => {
    const questions = questionsWith(undefined, when("q1", "yes"), undefined);
    expect(jumpsAt(questions, 1)).toEqual({ no: { kind: "question", number: 3 } });
    expect(jumpsAt(questions, 2)).toEqual({});
  });

  it("lead over what depends on a hidden question", () => {
    const questions = questionsWith(undefined, when("q1", "yes"), when("q2", "yes"), undefined);
    expect(jumpsAt(questions, 1)).toEqual({ no: { kind: "question", number: 4 } });
    expect(jumpsAt(questions, 2)).toEqual({ no: { kind: "question", number: 4 } });
  });

  it("stop where another answer also has a say", () => {
    const both: Condition = { all: [when("q1", "yes"), when("q2", "yes")] };
    expect(jumpsAt(questionsWith(undefined, undefined, both, undefined), 2)).toEqual({});
    const notYes: Condition = { not: when("q1", "yes") };
    expect(jumpsAt(questionsWith(undefined, notYes, undefined), 1)).toEqual({
      yes: { kind: "question", number: 3 },
    });
  });

  it("lead to the end where nothing comes after", () => {
    expect(jumpsAt(questionsWith(undefined, when("q1", "no")), 1)).toEqual({
      yes: { kind: "end" },
    });
  });
});

describe("a condition in words", () => {
  const questions = questionsWith(undefined, undefined, undefined);
  const texts = Object.fromEntries(
    ["q1", "q2"].flatMap((id) => [
      [`${id}.option.yes`, "Ja."],
      [`${id}.option.no`, "nein"],
    ]),
  );
  const say = (condition: Condition) =>
    conditionInWords(PAPER_WORDS.de, texts, questions, condition);

  it.each<[Condition, string]>([
    [when("q1", "yes"), "Nur wenn bei Frage 1 „Ja“ angekreuzt ist:"],
    [when("q2", "yes", "no"), "Nur wenn bei Frage 2 „Ja“ oder „nein“ angekreuzt ist:"],
    [{ not: when("q1", "no") }, "Nur wenn bei Frage 1 nicht „nein“ angekreuzt ist:"],
    [
      { all: [when("q1", "yes"), when("q2", "no")] },
      "Nur wenn bei Frage 1 „Ja“ angekreuzt ist und bei Frage 2 „nein“ angekreuzt ist:",
    ],
    [
      { not: { all: [when("q1", "yes"), when("q2", "no")] } },
      "Nur wenn bei Frage 1 nicht „Ja“ angekreuzt ist oder bei Frage 2 nicht „nein“ angekreuzt ist:",
    ],
  ])("says when a question is to be answered: %j", (condition, sentence) => {
    expect(say(condition)).toBe(sentence);
  });
});
