import type { Question, Questionnaire } from "../definition/questionnaire.ts";
import { codesOf, questionsOf } from "../definition/questionnaire.ts";
import type { NotAnswered } from "../response/answer.ts";
import { isCodes, isNotAnswered, isRatingAnswer } from "../response/answer.ts";
import type { KeptAnswer, KeptAnswers } from "../response/check-answers.ts";
import type { Cell } from "../spreadsheet/cell.ts";
import { columnsOf } from "./columns.ts";
import { stateCell, WORDS_CELL } from "./states.ts";

/** A response as a table shows it. Its words are elsewhere. */
export type ExportedResponse = {
  id: string;
  day: string;
  district: string;
  site: string;
  mode: string;
  language: string;
  answers: KeptAnswers;
};

const NOT_IN_FILE: NotAnswered = { state: "notInFile" };

/** A response's cells, one for each of the headings. */
export function responseRow(
  questionnaire: Questionnaire,
  { id, day, district, site, mode, language, answers }: ExportedResponse,
): Cell[] {
  const form: Cell[] = [id, { day }, district, site, mode, language];
  return form.concat(
    ...questionsOf(questionnaire).map((question) =>
      answerCells(question, answers[question.id] ?? NOT_IN_FILE),
    ),
  );
}

/** The cells of one answer. A state of the whole question stands in each of its columns. */
function answerCells(question: Question, answer: KeptAnswer): Cell[] {
  if (answer === true) return [WORDS_CELL];
  if (typeof answer === "string" || typeof answer === "number") return [answer];
  if (isCodes(answer))
    return question.type === "ranking"
      ? columnsOf(question).map((_, place) => answer[place] ?? "")
      : codesOf(question).map((code) => (answer.includes(code) ? 1 : 0));
  if (isNotAnswered(answer)) return columnsOf(question).map(() => stateCell(answer));
  return codesOf(question).map((code) => {
    const given = isRatingAnswer(answer) ? (answer[code] ?? NOT_IN_FILE) : NOT_IN_FILE;
    return typeof given === "number" ? given : stateCell(given);
  });
}
