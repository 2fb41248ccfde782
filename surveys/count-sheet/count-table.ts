import type { Questionnaire } from "../definition/questionnaire.ts";
import { codesOf } from "../definition/questionnaire.ts";
import type { Texts } from "../definition/wording.ts";
import { itemLabel, path, textAt } from "../definition/wording.ts";
import { plain, plainHeading } from "../import/matching/plain.ts";
import { COUNT_FILE_DE } from "../messages/count-sheet/file-de.ts";
import type { CountRowFault, QuestionCount, RejectedCount } from "../wire/count-sheet.ts";
import { MOST_MARKS } from "../wire/count-sheet.ts";
import type { CountableQuestion } from "./countable.ts";
import { cellsOf, countableQuestions } from "./countable.ts";

/** A form and its words in one language. */
type Worded = { questionnaire: Questionnaire; texts: Texts };

const COLUMNS = ["question", "questionText", "option", "optionText", "place", "count"] as const;
type Column = (typeof COLUMNS)[number];
/** A heading further down than this is none. */
const MOST_ROWS_BEFORE = 5;

/** What an option or item is called on the form. */
export function optionLabel(texts: Texts, question: CountableQuestion, code: string): string {
  if (question.type !== "ranking") return textAt(texts, path.option(question.id, code));
  const item = question.items.find((one) => one.code === code);
  return item ? itemLabel(texts, question, item) : code;
}

/** The template as a table: one row for each field, and one for the people of each question. */
export function countTemplate({ questionnaire, texts }: Worded): string[][] {
  const rows = countableQuestions(questionnaire).flatMap((question) => {
    const head = [question.id, textAt(texts, path.question(question.id))];
    return [
      [...head, COUNT_FILE_DE["people.code"], COUNT_FILE_DE["people.text"], "", ""],
      ...cellsOf(question).map(({ option, place }) => [
        ...head,
        option,
        optionLabel(texts, question, option),
        place === null ? "" : String(place),
        "",
      ]),
    ];
  });
  return [COLUMNS.map((column) => COUNT_FILE_DE[`heading.${column}`]), ...rows];
}

export type CountTable =
  | { kind: "no-headings" }
  | { kind: "counts"; questions: QuestionCount[]; rejected: RejectedCount[] };

/**
 * Reads a table in the form of the template. Questions and answers are known by their codes, else by
 * their texts; a row without a number says nothing. What cannot be read is rejected with its place, and
 * the rest is taken.
 *
 * @param records all rows of the table as they stand in the file
 */
export function readCountTable(records: readonly (readonly string[])[], form: Worded): CountTable {
  const headingRow = records.slice(0, MOST_ROWS_BEFORE).findIndex((cells) => columnsIn(cells));
  const columns = columnsIn(records[headingRow] ?? []);
  if (!columns) return { kind: "no-headings" };
  const byQuestion = new Map<string, QuestionCount>();
  const rejected: RejectedCount[] = [];
  records.slice(headingRow + 1).forEach((cells, index) => {
    const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? "").trim();
    if (cell("count") === "") return;
    const read = readRow(cell, form);
    const put = read.kind === "fault" ? read : putRow(byQuestion, read);
    if (put.kind === "done") return;
    rejected.push({
      row: headingRow + index + 2,
      column: COUNT_FILE_DE[`heading.${put.column}`],
      value: cell(put.column),
      fault: put.fault,
    });
  });
  return { kind: "counts", questions: [...byQuestion.values()], rejected };
}

type Fault = { kind: "fault"; column: Column; fault: CountRowFault };
type Row =
  | { kind: "people"; question: string; count: number }
  | { kind: "option"; question: string; option: string; place: number | null; count: number };

function readRow(cell: (column: Column) => string, { questionnaire, texts }: Worded): Row | Fault {
  const fault = (column: Column, code: CountRowFault): Fault => ({
    kind: "fault",
    column: cell(column) === "" && column === "question" ? "questionText" : column,
    fault: code,
  });
  const question = countableQuestions(questionnaire).find((one) =>
    isNamed(cell("question"), cell("questionText"), one.id, textAt(texts, path.question(one.id))),
  );
  if (!question) return fault("question", "unknown-question");
  const count = /^\d{1,6}$/.test(cell("count")) ? Number(cell("count")) : MOST_MARKS + 1;
  if (count > MOST_MARKS) return fault("count", "not-a-count");
  const isPeople = isNamed(
    cell("option"),
    cell("optionText"),
    COUNT_FILE_DE["people.code"],
    COUNT_FILE_DE["people.text"],
  );
  if (isPeople) return { kind: "people", question: question.id, count };
  const option = codesOf(question).find((code) =>
    isNamed(cell("option"), cell("optionText"), code, optionLabel(texts, question, code)),
  );
  if (option === undefined)
    return fault(cell("option") === "" ? "optionText" : "option", "unknown-option");
  const place = cell("place") === "" ? null : Number(cell("place").replace(/\.$/, ""));
  if (!cellsOf(question).some((one) => one.option === option && one.place === place))
    return fault("place", "wrong-place");
  return { kind: "option", question: question.id, option, place, count };
}

/** By the code where there is one, else by the text. */
function isNamed(codeCell: string, textCell: string, code: string, text: string): boolean {
  if (codeCell === "") return textCell !== "" && plain(textCell) === plain(text);
  return codeCell.toLowerCase() === code || plain(codeCell) === plain(text);
}

function putRow(byQuestion: Map<string, QuestionCount>, row: Row): { kind: "done" } | Fault {
  const known = byQuestion.get(row.question);
  const count = known ?? { question: row.question, people: null, options: [] };
  byQuestion.set(row.question, count);
  const repeated: Fault = { kind: "fault", column: "option", fault: "repeated" };
  if (row.kind === "people") {
    if (count.people !== null) return repeated;
    count.people = row.count;
    return { kind: "done" };
  }
  const { option, place } = row;
  if (count.options.some((one) => one.option === option && one.place === place)) return repeated;
  count.options.push({ option, place, count: row.count });
  return { kind: "done" };
}

/** Where each column stands; undefined where these are not the headings. */
function columnsIn(cells: readonly string[]): Map<Column, number> | undefined {
  const headings = cells.map(plainHeading);
  const columns = new Map<Column, number>();
  for (const column of COLUMNS) {
    const at = headings.indexOf(plainHeading(COUNT_FILE_DE[`heading.${column}`]));
    if (at >= 0) columns.set(column, at);
  }
  const has = (...some: Column[]) => some.some((column) => columns.has(column));
  const isComplete = has("count") && has("question", "questionText") && has("option", "optionText");
  return isComplete ? columns : undefined;
}
