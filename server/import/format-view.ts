import { looksTwiceEncoded, repaired } from "../../surveys/import/csv/twice-encoded.ts";
import { missingCells } from "../../surveys/import/detect/missing-cells.ts";
import type { Table } from "../../surveys/import/detect/read-table.ts";
import type { WordedQuestionnaire } from "../../surveys/import/matching/column-names.ts";
import type { ColumnUse, ImportPlan } from "../../surveys/import/plan.ts";
import { numberIn } from "../../surveys/import/reading/cell-meaning.ts";
import { readDay } from "../../surveys/import/reading/day.ts";
import type { ImportReading } from "../../surveys/wire/import.ts";

const ROWS_SHOWN = 8;
const CELLS_SHOWN = 4;
const LETTERS_SHOWN = 60;

type FormatView = Pick<
  ImportReading,
  | "sheets"
  | "repaired"
  | "twiceEncoded"
  | "letterExample"
  | "firstRows"
  | "clock"
  | "clockExample"
  | "dateExample"
  | "decimal"
  | "decimalExample"
  | "missing"
>;

/** How a file is cut into cells and how its cells are read, each with an example of its own. */
export function formatView(
  table: Table,
  plan: ImportPlan,
  sheets: string[],
  form: WordedQuestionnaire,
  timeZone: string,
): FormatView {
  const cells = [...table.before, ...table.headerCells, ...table.records];
  const day = dayExample(table, plan, timeZone);
  return {
    sheets,
    repaired: plan.repaired === true,
    twiceEncoded: twiceEncodedExample(table, cells),
    letterExample: firstCell(cells, (cell) => /[^\p{ASCII}]/u.test(cell)) ?? null,
    firstRows: cells.slice(0, ROWS_SHOWN).map((record, index) => ({
      row: index + 1,
      cells: record
        .filter((cell) => cell.trim() !== "")
        .slice(0, CELLS_SHOWN)
        .map(short)
        .join(" | "),
    })),
    clock: plan.clock,
    clockExample: day && showsClock(day.cell) ? day : null,
    dateExample: day,
    decimal: plan.decimal,
    decimalExample: decimalExample(table, plan),
    missing: missingCells(plan, table.records, form),
  };
}

function twiceEncodedExample(
  { beginning }: Table,
  cells: readonly string[][],
): FormatView["twiceEncoded"] {
  if (beginning.repaired || !looksTwiceEncoded(beginning.text)) return null;
  const cell = firstCell(cells, (one) => repaired(one) !== one);
  return cell === undefined ? null : { cell, repaired: repaired(cell) };
}

function firstCell(
  records: readonly string[][],
  is: (cell: string) => boolean,
): string | undefined {
  for (const record of records) for (const cell of record) if (is(cell)) return short(cell);
  return undefined;
}

function short(cell: string): string {
  const text = cell.replaceAll("\n", " ").trim();
  return text.length > LETTERS_SHOWN ? `${text.slice(0, LETTERS_SHOWN)}…` : text;
}

/** The first day of the file, one with a clock before the others: there the zone can matter. */
function dayExample(
  { records }: Table,
  { columns, dateOrder: order, clock }: ImportPlan,
  timeZone: string,
): { cell: string; day: string } | null {
  const column = columns.findIndex(({ use }) => use === "day");
  if (column < 0) return null;
  let first: { cell: string; day: string } | null = null;
  for (const record of records) {
    const cell = (record[column] ?? "").trim();
    const day = readDay(cell, { order, clock, timeZone });
    if (day === undefined) continue;
    // Near midnight it is seen which zone it is.
    const isLate = showsClock(cell) && /[T ](?:2[23]|0[01]):/.test(cell);
    if (isLate) return { cell, day };
    first ??= { cell, day };
  }
  return first;
}

/** A time that says nothing of its zone. */
function showsClock(cell: string): boolean {
  return /\d:\d\d/.test(cell) && !/(?:Z|UTC|GMT|[+-]\d\d:?\d\d)\s*$/i.test(cell);
}

function decimalExample(
  { records }: Table,
  { columns, decimal }: ImportPlan,
): FormatView["decimalExample"] {
  for (const record of records)
    for (let index = 0; index < columns.length; index++) {
      const cell = (record[index] ?? "").trim();
      if (!isNumeric(columns[index]) || !/^\d+[.,]\d+$/.test(cell)) continue;
      const number = numberIn(cell, decimal);
      if (number !== undefined) return { cell, number };
    }
  return null;
}

function isNumeric(column: ColumnUse | undefined): boolean {
  if (column?.use !== "answer") return false;
  const { rule } = column;
  return !("option" in rule || "rank" in rule || "otherText" in rule || "joinedBy" in rule);
}
