import type { Question, Questionnaire } from "../../../surveys/definition/questionnaire.ts";
import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import { isShown } from "../../../surveys/definition/show-if.ts";
import type { Draft } from "./draft.ts";
import { codesEntry, textEntry } from "./draft.ts";

/**
 * The questions this person is asked, given what was said so far. What was chosen in a question that
 * became hidden counts for nothing: the same rule by which the server reads the answers.
 */
export function shownQuestions(questionnaire: Questionnaire, draft: Draft): Question[] {
  const shown = new Map<string, Question>();
  for (const question of questionsOf(questionnaire)) {
    const asked = isShown(question.showIf, (id) => {
      const before = shown.get(id);
      return before === undefined ? [] : chosenIn(before, draft);
    });
    if (asked) shown.set(question.id, question);
  }
  return [...shown.values()];
}

/** The codes that conditions can look at. */
function chosenIn(question: Question, draft: Draft): readonly string[] {
  switch (question.type) {
    case "single": {
      const code = textEntry(draft, question.id);
      return code === "" ? [] : [code];
    }
    case "multiple":
    case "ranking":
      return codesEntry(draft, question.id);
    case "rating":
    case "number":
    case "text":
      return [];
  }
}
