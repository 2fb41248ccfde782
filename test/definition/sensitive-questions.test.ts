import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { sensitiveQuestionsOf } from "../../surveys/definition/sensitive-questions.ts";

const choice = (id: string, more: object = {}) => ({
  type: "single",
  id,
  options: [{ code: "yes" }, { code: "no" }],
  ...more,
});
const after = (question: string) => ({ question, in: ["yes"] });

describe("sensitive questions", () => {
  it("are those that ask of it and those put only to who answered so, however long the chain", () => {
    const questionnaire = v.parse(Questionnaire, {
      id: "own",
      version: 1,
      audience: "residents",
      languages: ["de"],
      estimatedMinutes: 5,
      pages: [
        {
          id: "one",
          questions: [
            choice("open"),
            choice("lonely", { sensitive: true }),
            choice("why", { showIf: { not: after("lonely") } }),
            choice("since", { showIf: { any: [after("open"), after("why")] } }),
          ],
        },
        {
          id: "two",
          questions: [
            choice("open_more", { showIf: after("open") }),
            { type: "text", id: "words", maxLength: 100, showIf: after("since") },
          ],
        },
      ],
    });
    expect([...sensitiveQuestionsOf(questionnaire)]).toEqual(["lonely", "why", "since", "words"]);
  });
});
