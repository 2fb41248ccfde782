import type { Question } from "../../../surveys/definition/questionnaire.ts";
import type { Texts } from "../../../surveys/definition/wording.ts";
import { path } from "../../../surveys/definition/wording.ts";
import { countKey, type useWords } from "../words.ts";

/** The questionnaire's own help, or what one does here; and that an answer is needed, where it is. */
export function helpFor(
  question: Question,
  texts: Texts,
  words: ReturnType<typeof useWords>,
): string {
  const parts = [texts[path.help(question.id)] ?? usual(question, words)];
  if (question.required) parts.push(words("help.required"));
  return parts.filter((part) => part !== "").join(" ");
}

function usual(question: Question, words: ReturnType<typeof useWords>): string {
  if (question.type === "single") return words("help.single");
  if (question.type === "ranking") return words("rank.help");
  if (question.type !== "multiple" || question.max === undefined) return "";
  const key = countKey(question.max);
  return words("hint.many", { count: key === undefined ? question.max : words(key) });
}
