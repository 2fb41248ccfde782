import type * as v from "valibot";
import type { Questionnaire } from "./questionnaire.ts";

/** A questionnaire as its file and the wire write it: topics as bare codes, own items as objects. */
export type QuestionnaireFile = v.InferInput<typeof Questionnaire>;

/** Writes a questionnaire back into the form that its schema reads. */
export function fileForm(questionnaire: Questionnaire): QuestionnaireFile {
  return {
    ...questionnaire,
    pages: questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.map((question) =>
        question.type === "rating" || question.type === "ranking"
          ? {
              ...question,
              items: question.items.map(({ code, source }) =>
                source === "topic" ? code : { code },
              ),
            }
          : question,
      ),
    })),
  };
}
