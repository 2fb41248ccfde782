import type { Form } from "../../server/catalogue/catalogue.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { Answers } from "../../surveys/response/answer.ts";

/** The answers of somebody who saw every question and answered none. */
export function emptyAnswers({ questionnaire }: Form): Answers {
  return Object.fromEntries(questionsOf(questionnaire).map(({ id }) => [id, { state: "skipped" }]));
}
