import iconv from "iconv-lite";
import Papa from "papaparse";
import type { Form } from "../../../server/catalogue/catalogue.ts";
import type { Question } from "../../../surveys/definition/questionnaire.ts";
import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import type { Texts } from "../../../surveys/definition/wording.ts";
import { itemLabel, path, textAt } from "../../../surveys/definition/wording.ts";
import type { RatingAnswer } from "../../../surveys/response/answer.ts";
import { isCodes, isRatingAnswer } from "../../../surveys/response/answer.ts";
import type { KeptAnswer, KeptAnswers } from "../../../surveys/response/check-answers.ts";

type LibraryRow = {
  number: number;
  /** As the librarian typed it. */
  day: string;
  answers: KeptAnswers;
};

/** Numbers that the library has sent before, and those it has typed of this stack. */
export const EARLIER = [701, 702, 703];
export const FROM_FILE = Array.from({ length: 52 }, (_, at) => 601 + at);

const SOME_ANSWERS: KeptAnswers = {
  help_network: "several",
  known_places: ["senior_centre", "family_centre"],
  importance: { care_guide: 4 },
  top_three: ["not_alone", "barrier_free"],
};

/** The library's first file, without the columns that it has added since. */
export function earlierFile(form: Form): Buffer {
  const rows = EARLIER.map((number) => ({ number, day: "05.05.2026", answers: SOME_ANSWERS }));
  return libraryFile(form, rows);
}

/**
 * The file of the afternoon: of the forms that are typed already eight say the same and two something else;
 * 52 are new, and one bears a day that never was.
 *
 * @param typed what the typed forms say
 */
export function afternoonFile(form: Form, typed: KeptAnswers): Buffer {
  const row = (number: number, more: KeptAnswers = {}) => ({
    number,
    day: "12.05.2026",
    answers: { ...typed, ...more },
  });
  const rows = [
    ...[472, 473, 474, 475, 476, 477, 478, 479].map((number) => row(number)),
    ...[481, 482].map((number) => row(number, { gender: "male" })),
    ...FROM_FILE.map((number) =>
      row(number, { years_in_district: number % 2 === 0 ? "lt_1" : "5_9" }),
    ),
  ];
  rows.splice(39, 0, { ...row(653), day: "31.04.2026" });
  return libraryFile(form, rows, {
    "Bemerkg.": ({ number }) => (number === 610 ? "Mehr Bänke für Ältere" : ""),
    "lfd Nr alt": ({ number }) => String(number - 400),
  });
}

/**
 * What a library sends: forms it has typed into a German Excel and saved as CSV, with the questions as
 * headings, several answers in one cell, and points as Excel shows them ("4,0").
 *
 * @param more columns of the library's own behind the questions, with what stands in each row
 */
function libraryFile(
  form: Form,
  rows: readonly LibraryRow[],
  more: Readonly<Record<string, (row: LibraryRow) => string>> = {},
): Buffer {
  const texts = form.wordings.get("de")?.texts ?? {};
  const questions = questionsOf(form.questionnaire).filter(({ type }) => type !== "text");
  const headings = [
    "Bogennummer",
    "Datum",
    ...questions.flatMap((question) => headingsOf(question, texts)),
    ...Object.keys(more),
  ];
  const cells = rows.map((row) => [
    String(row.number).padStart(4, "0"),
    row.day,
    ...questions.flatMap((question) => cellsOf(question, row.answers[question.id], texts)),
    ...Object.values(more).map((cellOf) => cellOf(row)),
  ]);
  const table = Papa.unparse([headings, ...cells], { delimiter: ";", newline: "\r\n" });
  return iconv.encode(`${table}\r\n`, "windows-1252");
}

function headingsOf(question: Question, texts: Texts): string[] {
  const title = textAt(texts, path.question(question.id));
  if (question.type !== "rating") return [title];
  return question.items.map((item) => `${title} [${itemLabel(texts, question, item)}]`);
}

function cellsOf(question: Question, answer: KeptAnswer | undefined, texts: Texts): string[] {
  if (question.type === "rating")
    return question.items.map(({ code }) => {
      const given = ratingIn(answer)?.[code];
      if (typeof given === "number") return `${given},0`;
      return given?.state === "dontKnow" ? "Weiß ich nicht" : "";
    });
  if (typeof answer === "string") return [wordOf(question, answer, texts)];
  if (answer === undefined || answer === true || typeof answer === "number") return [""];
  if (!isCodes(answer)) return [""];
  return [answer.map((code) => wordOf(question, code, texts)).join("; ")];
}

function ratingIn(answer: KeptAnswer | undefined): RatingAnswer | undefined {
  return answer !== undefined && answer !== true && isRatingAnswer(answer) ? answer : undefined;
}

function wordOf(question: Question, code: string, texts: Texts): string {
  if (question.type !== "ranking") return textAt(texts, path.option(question.id, code));
  const item = question.items.find((one) => one.code === code);
  return item ? itemLabel(texts, question, item) : "";
}
