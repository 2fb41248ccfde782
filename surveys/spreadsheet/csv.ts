import type { Cell } from "./cell.ts";
import { masked } from "./masked.ts";

/** How a CSV file is written. */
export type CsvDialect = {
  delimiter: ";" | ",";
  lineEnd: "\r\n" | "\n";
  /** Written before the first line. */
  mark: "\uFEFF" | "";
  /** Also how a fraction is written: "4,3" or "4.3". */
  days: "german" | "iso";
};

/** For a German Excel: semicolons, CRLF, and the mark without which it does not read UTF-8. */
export const GERMAN_EXCEL: CsvDialect = {
  delimiter: ";",
  lineEnd: "\r\n",
  mark: "\uFEFF",
  days: "german",
};

/** For programs: plain UTF-8 (RFC 4180, with the line ends of Unix). */
export const PLAIN_CSV: CsvDialect = { delimiter: ",", lineEnd: "\n", mark: "", days: "iso" };

/**
 * One record of a CSV file with its line end. Words are always quoted, and never a formula: a spreadsheet
 * shows them as they are.
 */
export function csvLine(cells: readonly Cell[], dialect: CsvDialect): string {
  return cells.map((cell) => csvCell(cell, dialect)).join(dialect.delimiter) + dialect.lineEnd;
}

function csvCell(cell: Cell, { days }: CsvDialect): string {
  if (typeof cell === "number")
    return days === "german" ? String(cell).replace(".", ",") : String(cell);
  if (typeof cell === "string") return `"${masked(cell).replaceAll('"', '""')}"`;
  return days === "iso" ? cell.day : cell.day.split("-").reverse().join(".");
}
