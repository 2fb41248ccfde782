import type { Question } from "../../../surveys/definition/questionnaire.ts";
import { itemLabel, path, textAt } from "../../../surveys/definition/wording.ts";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Answer, ItemAnswer, NotAnswered } from "../../../surveys/response/answer.ts";
import { isCodes, isNotAnswered, isRatingAnswer } from "../../../surveys/response/answer.ts";
import type { TypingForm } from "./session.ts";

/** An answer in the form's own words, one line; a battery one line an item. */
export function answerLines(form: TypingForm, question: Question, answer: Answer): string[] {
  const words = (code: string) => wordOf(form, question, code);
  if (isNotAnswered(answer)) return [stateWords(answer, words)];
  if (typeof answer === "string") return [question.type === "text" ? answer : words(answer)];
  if (typeof answer === "number") return [String(answer)];
  if (isCodes(answer)) return [answer.map(words).join(", ")];
  if (question.type !== "rating" || !isRatingAnswer(answer)) return [];
  return question.items.map((item) => {
    const given: ItemAnswer = answer[item.code] ?? { state: "skipped" };
    return `${itemLabel(form.texts, question, item)}: ${itemWords(given)}`;
  });
}

/** What was crossed for one item of a battery: a point of the scale, or a state in words. */
export function itemWords(answer: Answer): string {
  return isNotAnswered(answer) ? stateWords(answer, (code) => code) : String(answer);
}

function stateWords(answer: NotAnswered, words: (code: string) => string): string {
  return answer.state === "tooMany"
    ? say(ENTRY_DE, "answer.tooMany", { codes: answer.codes.map(words).join(", ") })
    : say(ENTRY_DE, `answer.${answer.state}`);
}

function wordOf({ texts }: TypingForm, question: Question, code: string): string {
  if (question.type !== "ranking") return textAt(texts, path.option(question.id, code));
  const item = question.items.find((one) => one.code === code);
  return item ? itemLabel(texts, question, item) : code;
}
