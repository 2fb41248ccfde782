import { readSheetNumber } from "../../paper/sheet-number.ts";
import type { Answers } from "../../response/answer.ts";
import { unmaskedRecord } from "../../spreadsheet/masked.ts";
import type { WordedQuestionnaire } from "../matching/column-names.ts";
import { plain } from "../matching/plain.ts";
import type { ImportPlan } from "../plan.ts";
import { unseenFault } from "../reasons-column.ts";
import type { NotDataReason, RowNotice, RowRejection } from "../row-codes.ts";
import { columnLetters } from "../spreadsheet-column.ts";
import { CellMemo } from "./cell-memo.ts";
import { cellRules } from "./cell-rules.ts";
import { hasControlCharacter, visible } from "./control-characters.ts";
import { readDay } from "./day.ts";
import type { Draft, Fault } from "./draft.ts";
import { newDraft } from "./draft.ts";
import { languageReader } from "./language.ts";
import { notDataReader } from "./not-data.ts";
import { questionReaders } from "./question-readers.ts";
import { isRagged } from "./ragged.ts";

/** What is known about an import besides the file. */
export type ReadingContext = {
  site: string;
  sites: readonly { code: string; name: string }[];
  /** The day of the answers where the file has none; null where nobody gave one. */
  day: string | null;
  /** Later days are in the future. */
  today: string;
  timeZone: string;
};

/** One record of the file, read. `externalId` is null where the row has nothing that tells it apart. */
export type ReadRow =
  | { kind: "notData"; reason: NotDataReason }
  | { kind: "rejected"; rejections: RowRejection[] }
  | {
      kind: "form";
      externalId: string | null;
      day: string;
      language: string;
      answers: Answers;
      otherTexts: Record<string, string>;
      notices: RowNotice[];
    };

/** Longer cells are shortened where a refusal quotes them. */
const LONGEST_QUOTE = 200;
const LONGEST_ID = 200;

/** Reads the records behind the headings as a plan says. Everything a cell can mean is looked up in advance. */
export function rowReader(
  plan: ImportPlan,
  form: WordedQuestionnaire,
  context: ReadingContext,
): (cells: readonly string[], row: number) => ReadRow {
  const system = cellRules(plan);
  const notData = notDataReader(plan);
  const questions = questionReaders(form, plan.columns, system);
  const languageOf = languageReader(plan, form.questionnaire.languages);
  const columnOf = (use: "identity" | "day" | "site" | "reasons") =>
    plan.columns.findIndex((column) => column.use === use);
  const identityAt = columnOf("identity");
  const dayAt = columnOf("day");
  const siteAt = columnOf("site");
  const reasonsAt = columnOf("reasons");
  const dayReading = { order: plan.dateOrder, clock: plan.clock, timeZone: context.timeZone };
  const days = new CellMemo((cell) =>
    dayOf(cell, (text) => readDay(text, dayReading), system.noDay, context),
  );
  const sites = new CellMemo((cell) => siteFault(cell, context));

  const readPlace = (cells: readonly string[], draft: Draft): string => {
    if (siteAt >= 0) {
      const cell = cells[siteAt] ?? "";
      const code = sites.of(cell);
      if (code !== "fits") draft.faults.push({ column: siteAt, value: cell, code });
    }
    if (dayAt < 0) return context.day ?? "";
    const cell = cells[dayAt] ?? "";
    const day = days.of(cell);
    if (day.kind === "day") return day.day;
    draft.faults.push({ column: dayAt, value: cell, code: day.code });
    return "";
  };

  return (record, row) => {
    const reason = notData(record);
    if (reason !== undefined) return { kind: "notData", reason };
    const cells = unmaskedRecord(record);
    const early =
      raggedRow(cells, plan) ?? unseenIn(cells, reasonsAt) ?? refusedAtSource(cells, plan);
    if (early) return rejected(row, [early]);

    const draft = newDraft();
    const externalId = identityAt < 0 ? null : readIdentity(cells, identityAt, plan, draft);
    const day = readPlace(cells, draft);
    for (const read of questions) read(cells, draft);
    if (!draft.answered) draft.faults.push({ column: null, value: null, code: "no_answers" });
    if (draft.faults.length > 0) return rejected(row, draft.faults);
    return {
      kind: "form",
      externalId,
      day,
      language: languageOf(cells),
      answers: draft.answers,
      otherTexts: draft.otherTexts,
      notices: draft.notices.map(({ question, code }) => ({ row, question, code })),
    };
  };
}

/** A rejection as it is shown and kept, with the column's letters. */
export function rejectionOf(row: number, { column, value, code }: Fault): RowRejection {
  return {
    row,
    column: column === null ? null : columnLetters(column),
    value: value === null ? null : quote(value),
    code,
  };
}

function rejected(row: number, faults: readonly Fault[]): ReadRow {
  const order = ({ column }: Fault) => column ?? Number.POSITIVE_INFINITY;
  const sorted = [...faults].sort((a, b) => order(a) - order(b));
  return { kind: "rejected", rejections: sorted.map((fault) => rejectionOf(row, fault)) };
}

function quote(value: string): string {
  const shown = hasControlCharacter(value) ? visible(value) : value;
  return shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE)}…` : shown;
}

function raggedRow(cells: readonly string[], plan: ImportPlan): Fault | undefined {
  return isRagged(cells, plan) ? { column: null, value: null, code: "ragged_row" } : undefined;
}

/** What our own table of refused rows could not show of a row. */
function unseenIn(cells: readonly string[], reasonsAt: number): Fault | undefined {
  const code = reasonsAt < 0 ? undefined : unseenFault(cells[reasonsAt] ?? "");
  return code === undefined ? undefined : { column: null, value: null, code };
}

function refusedAtSource(cells: readonly string[], { rejectIf }: ImportPlan): Fault | undefined {
  for (const condition of rejectIf) {
    const cell = cells[condition.column] ?? "";
    const hit =
      "equals" in condition
        ? cell.trim() === condition.equals
        : !condition.notIn.includes(cell.trim());
    if (hit) return { column: condition.column, value: cell, code: condition.code };
  }
  return undefined;
}

function readIdentity(
  cells: readonly string[],
  column: number,
  plan: ImportPlan,
  draft: Draft,
): string | null {
  const cell = cells[column] ?? "";
  const text = cell.trim();
  if (text === "") return null;
  const refuse = (code: "bad_form_number" | "control_character") => {
    draft.faults.push({ column, value: cell, code });
    return null;
  };
  if (hasControlCharacter(text)) return refuse("control_character");
  if (text.length > LONGEST_ID) return refuse("bad_form_number");
  if (!plan.sheetNumbers) return text;
  const number = readSheetNumber(text);
  if (number.kind === "wrong-check-digit") return refuse("bad_form_number");
  return number.kind === "number" ? number.externalId : text;
}

type DayMeaning =
  | { kind: "day"; day: string }
  | { kind: "wrong"; code: "bad_date" | "date_in_future" };

function dayOf(
  cell: string,
  read: (cell: string) => string | undefined,
  noDay: readonly string[],
  { day: given, today }: ReadingContext,
): DayMeaning {
  const written = read(cell);
  const isMissing = cell.trim() === "" || (written !== undefined && noDay.includes(written));
  const day = isMissing ? (given ?? undefined) : written;
  if (day === undefined) return { kind: "wrong", code: "bad_date" };
  return day > today ? { kind: "wrong", code: "date_in_future" } : { kind: "day", day };
}

function siteFault(
  cell: string,
  { site, sites }: ReadingContext,
): "fits" | "wrong_site" | "unknown_site" {
  const text = plain(cell);
  if (text === "") return "fits";
  const named = sites.filter(({ code, name }) => plain(code) === text || plain(name) === text);
  if (named.length === 0) return "unknown_site";
  return named.some(({ code }) => code === site) ? "fits" : "wrong_site";
}
