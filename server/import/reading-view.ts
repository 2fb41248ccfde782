import type { NamedBatch } from "../../db/queries/batches.ts";
import { siteNames } from "../../db/queries/batches.ts";
import type { Question } from "../../surveys/definition/questionnaire.ts";
import { codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { Texts } from "../../surveys/definition/wording.ts";
import { itemLabel, path, scalePoints, textAt } from "../../surveys/definition/wording.ts";
import type { Table } from "../../surveys/import/detect/read-table.ts";
import type { AnswerRule } from "../../surveys/import/mapping-file.ts";
import { columnBook } from "../../surveys/import/matching/column-names.ts";
import { partKey } from "../../surveys/import/matching/match-columns.ts";
import type { ColumnUse } from "../../surveys/import/plan.ts";
import { rowReader } from "../../surveys/import/reading/row-reader.ts";
import { columnLetters } from "../../surveys/import/spreadsheet-column.ts";
import { STATES_DE } from "../../surveys/messages/import/states-de.ts";
import type { Answer } from "../../surveys/response/answer.ts";
import { isNotAnswered, isRatingAnswer } from "../../surveys/response/answer.ts";
import { answerInWords } from "../../surveys/response/in-words.ts";
import type { ColumnTarget, ImportReading, PlannedColumn } from "../../surveys/wire/import.ts";
import { formOf } from "../catalogue/catalogue.ts";
import type { Context } from "../context.ts";
import { formatView } from "./format-view.ts";
import { readJobOf, storedPlan, wordedForm } from "./stored-plan.ts";
import { summaryOf } from "./view.ts";

const SAMPLES = 3;
const EXAMPLES = 3;
const MOST_UNREAD = 20;
/** What most programs put between several answers in a cell. */
const JOINER = ";";
/** Cells that can be told what they mean; the others are faults of the row. */
const TELLABLE = new Set(["unknown_option", "out_of_range"]);

/** How a planned file is read, shown by its beginning: formats, three rows in words, columns, unknown cells. */
export async function readingOf(
  context: Context,
  batch: NamedBatch,
  { table, sheets }: { table: Table; sheets: string[] },
): Promise<ImportReading> {
  const stored = storedPlan(batch);
  const { plan, detected } = stored;
  const form = formOf(context.catalogue, batch.questionnaire, batch.version);
  const german = form.wordings.get("de");
  if (!german) throw new Error(`no German wording of "${batch.questionnaire}"`);
  const job = readJobOf(context, batch, stored, await siteNames(context.database.kysely));
  const read = rowReader(plan, job.form, job.context);
  const first = (plan.headerRows.at(-1) ?? 0) + 1;

  const samples: ImportReading["samples"] = [];
  const unread = new Map<string, Map<string, number>>();
  table.records.forEach((record, index) => {
    const result = read(record, first + index);
    if (result.kind === "form" && samples.length < SAMPLES)
      samples.push({
        row: first + index,
        externalId: result.externalId,
        day: result.day,
        answers: questionsOf(form.questionnaire).flatMap((question) => {
          const answer = result.answers[question.id];
          if (answer === undefined || saysNothing(answer)) return [];
          return {
            question: textAt(german.texts, path.question(question.id)),
            answer: answerInWords(question, answer, german.texts, STATES_DE),
          };
        }),
      });
    if (result.kind !== "rejected") return;
    for (const { column, value, code } of result.rejections)
      if (column !== null && value !== null && TELLABLE.has(code)) {
        const cells = unread.get(column) ?? new Map<string, number>();
        cells.set(value, (cells.get(value) ?? 0) + 1);
        unread.set(column, cells);
      }
  });

  const dayAt = plan.columns.findIndex(({ use }) => use === "day");
  return {
    summary: summaryOf(context, batch),
    system: plan.system,
    sheet: plan.sheet?.name ?? null,
    encoding: plan.encoding,
    delimiter: plan.delimiter,
    headerRows: plan.headerRows,
    identity: detected.identity,
    sheetNumbers: plan.sheetNumbers,
    survey: stored.survey,
    dateOrder: plan.dateOrder,
    ...formatView(table, plan, sheets, job.form, job.context.timeZone),
    choice: stored.choice,
    needsDay: dayAt < 0,
    day: stored.day,
    remembered: plan.columns.filter(
      (column) => column.use === "answer" && column.reason === "remembered",
    ).length,
    samples,
    columns: plan.columns.map((column, index) =>
      plannedColumn(column, index, plan.headings[index] ?? "", table, unread),
    ),
    targets: targetsOf(wordedForm(form), german.texts),
  };
}

/** Left empty or not asked, as a whole or in every item: nothing to see in a sample. */
function saysNothing(answer: Answer): boolean {
  if (isNotAnswered(answer)) return answer.state !== "tooMany" && answer.state !== "unreadable";
  return (
    isRatingAnswer(answer) &&
    Object.values(answer).every(
      (item) =>
        typeof item !== "number" && item.state !== "dontKnow" && item.state !== "unreadable",
    )
  );
}

function plannedColumn(
  column: ColumnUse,
  index: number,
  heading: string,
  { records }: Table,
  unread: ReadonlyMap<string, ReadonlyMap<string, number>>,
): PlannedColumn {
  const letters = columnLetters(index);
  const examples = new Set<string>();
  if (column.use !== "personal")
    for (const record of records) {
      const cell = (record[index] ?? "").trim();
      if (cell !== "") examples.add(cell.slice(0, 80));
      if (examples.size === EXAMPLES) break;
    }
  const cells = [...(unread.get(letters) ?? [])];
  return {
    index,
    letters,
    heading,
    use: column.use,
    rule: column.use === "answer" ? column.rule : null,
    reason: column.use === "answer" ? column.reason : null,
    unsure: column.use === "answer" && column.unsure === true,
    examples: [...examples],
    unread: cells.slice(0, MOST_UNREAD).map(([cell, times]) => ({ cell, times })),
  };
}

/** Everything a column can be, in the order of the questionnaire, with German names. */
function targetsOf(form: Parameters<typeof columnBook>[0], texts: Texts): ColumnTarget[] {
  return columnBook(form).names.flatMap(({ question, parts, whole }) => {
    const title = textAt(texts, path.question(question.id));
    const target = (rule: AnswerRule, part?: string): ColumnTarget => ({
      key: partKey(rule),
      question: question.id,
      label: part === undefined ? title : `${title} – ${part}`,
      rule,
      answers: answersOf(question, rule, texts),
    });
    return [
      ...(whole ? [target(whole)] : []),
      ...(question.type === "multiple" || question.type === "ranking"
        ? [target({ question: question.id, joinedBy: JOINER }, STATES_DE.joined)]
        : []),
      ...parts.map(({ code, rule }) => target(rule, partLabel(question, code, rule, texts))),
    ];
  });
}

function partLabel(question: Question, code: string, rule: AnswerRule, texts: Texts): string {
  if ("otherText" in rule) return STATES_DE.otherText;
  if (question.type === "ranking") return STATES_DE.rank.replace("{rank}", code);
  if (question.type === "rating") {
    const item = question.items.find((one) => one.code === code);
    return item ? itemLabel(texts, question, item) : code;
  }
  return textAt(texts, path.option(question.id, code));
}

/** What the cells of a column can be told to mean. */
function answersOf(question: Question, rule: AnswerRule, texts: Texts): ColumnTarget["answers"] {
  if ("otherText" in rule || "option" in rule) return [];
  if (question.type === "rating")
    return scalePoints(question).map((point) => ({
      code: String(point),
      text: `${point} – ${textAt(texts, path.scale(question.id, point))}`,
    }));
  return codesOf(question).map((code) => ({
    code,
    text: answerInWords(question, [code], texts, STATES_DE),
  }));
}
