import { REJECTS_DE } from "../messages/import/rejects-de.ts";
import type { ImportPlan } from "./plan.ts";
import { hasControlCharacter, visible } from "./reading/control-characters.ts";
import { isRagged } from "./reading/ragged.ts";
import { reasonsCell } from "./reasons-column.ts";
import type { RowRejection } from "./row-codes.ts";

/** A row that was refused: its number in the file and its cells as they stood there. */
export type RejectedRow = { row: number; cells: string[] };

/** No cell of a workbook may be longer; the texts of a questionnaire end far before. */
const LONGEST_KEPT = 32_000;

/**
 * The rows that were refused with all headings of their file, and in a last column why: a table to be
 * mended and read in again. Every row has as many cells as there are headings, and the reasons behind.
 */
export function rejectsTable(
  plan: ImportPlan,
  rows: readonly RejectedRow[],
  rejections: readonly RowRejection[],
): string[][] {
  const reasons = new Map<number, RowRejection[]>();
  for (const rejection of rejections) {
    const own = reasons.get(rejection.row);
    if (own) own.push(rejection);
    else reasons.set(rejection.row, [rejection]);
  }
  // A table that has come back mended has reasons already: new ones take their place.
  const at = plan.columns.findIndex(({ use }) => use === "reasons");
  const width = at < 0 ? Math.max(plan.widest, ...rows.map(({ cells }) => cells.length)) : at;
  const line = (cells: readonly string[], last: string) => [
    ...Array.from({ length: width }, (_, index) => cells[index] ?? ""),
    last,
  ];
  const lastHeader = plan.headerCells.length - 1;
  return [
    ...plan.headerCells.map((cells, index) =>
      line(cells, index === lastHeader ? REJECTS_DE.heading : ""),
    ),
    ...rows.map(({ row, cells }) => line(cells, reasonsCell(row, reasons.get(row) ?? []))),
  ];
}

/** A row's cells as they can be shown, kept and written into a workbook. */
export function presentable(cells: readonly string[]): string[] {
  return cells.map((cell) => {
    const shown = hasControlCharacter(cell) ? visible(cell) : cell;
    return shown.length > LONGEST_KEPT ? `${shown.slice(0, LONGEST_KEPT)}…` : shown;
  });
}

/** A row's cells without those of persons: they leave the file with nobody. */
export function withoutPersonal(cells: readonly string[], { columns }: ImportPlan): string[] {
  return cells.map((cell, index) => (columns[index]?.use === "personal" ? "" : cell));
}

/**
 * The cells of a refused row that may be kept: those of columns that are imported, or that decide whether
 * a row is. In a row with another number of cells nobody knows what is what; of a file with names nothing
 * of it is kept.
 */
export function keepable(cells: readonly string[], plan: ImportPlan): string[] {
  if (isRagged(cells, plan) && plan.columns.some(({ use }) => use === "personal")) return [];
  const decides = new Set(plan.rejectIf.map(({ column }) => column));
  return cells.map((cell, index) => {
    const use = plan.columns[index]?.use;
    return use === undefined || KEPT.has(use) || decides.has(index) ? cell : "";
  });
}

const KEPT: ReadonlySet<string> = new Set(["answer", "identity", "day", "site", "language"]);
