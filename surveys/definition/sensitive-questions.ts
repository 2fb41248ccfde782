import type { Questionnaire } from "./questionnaire.ts";
import { questionsOf } from "./questionnaire.ts";
import { hangsOn } from "./show-if.ts";

/**
 * The questions whose answers may tell something sensitive of whoever answers: those that ask of it, and
 * those that are put only to people who answered so, however long the chain. What is told of them as
 * numbers has a rule of its own (priorities/sensitive.ts); what people wrote to them has none, and stays in
 * the office.
 */
export function sensitiveQuestionsOf(questionnaire: Questionnaire): ReadonlySet<string> {
  const sensitive = new Set<string>();
  for (const question of questionsOf(questionnaire))
    if (question.sensitive || hangsOn(question, sensitive)) sensitive.add(question.id);
  return sensitive;
}
