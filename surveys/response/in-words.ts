import type { Question } from "../definition/questionnaire.ts";
import type { Texts } from "../definition/wording.ts";
import { itemLabel, path, textAt } from "../definition/wording.ts";
import type { ItemAnswer, NotAnswered } from "./answer.ts";
import { isCodes, isNotAnswered, isRatingAnswer } from "./answer.ts";
import type { KeptAnswer } from "./check-answers.ts";

/** How the states of an answer are said. `tooMany` has {codes}. */
export type StateWords = Readonly<Record<NotAnswered["state"] | "words", string>>;

/** An answer in the words of the questionnaire: one line, a battery one line an item. */
export function answerInWords(
  question: Question,
  answer: KeptAnswer | undefined,
  texts: Texts,
  states: StateWords,
): string {
  if (answer === undefined) return states.notInFile;
  if (answer === true) return states.words;
  if (typeof answer === "number") return String(answer);
  if (typeof answer === "string")
    return question.type === "text" ? answer : wordOf(question, answer, texts);
  if (isCodes(answer)) return answer.map((code) => wordOf(question, code, texts)).join(" · ");
  if (isNotAnswered(answer)) return stateInWords(question, answer, texts, states);
  if (question.type !== "rating" || !isRatingAnswer(answer)) return "";
  return question.items
    .map((item) => {
      const given: ItemAnswer = answer[item.code] ?? { state: "notInFile" };
      const said =
        typeof given === "number" ? String(given) : stateInWords(question, given, texts, states);
      return `${itemLabel(texts, question, item)}: ${said}`;
    })
    .join("\n");
}

function stateInWords(
  question: Question,
  answer: NotAnswered,
  texts: Texts,
  states: StateWords,
): string {
  if (answer.state !== "tooMany") return states[answer.state];
  const codes = answer.codes.map((code) => wordOf(question, code, texts)).join(" · ");
  return states.tooMany.replace("{codes}", codes);
}

function wordOf(question: Question, code: string, texts: Texts): string {
  if (question.type !== "ranking") return textAt(texts, path.option(question.id, code));
  const item = question.items.find((one) => one.code === code);
  return item ? itemLabel(texts, question, item) : code;
}
