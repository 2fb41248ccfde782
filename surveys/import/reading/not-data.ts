import { readSheetNumber } from "../../paper/sheet-number.ts";
import { plain } from "../matching/plain.ts";
import type { ImportPlan } from "../plan.ts";
import type { NotDataReason } from "../row-codes.ts";

const TOTAL =
  /^(?:summe|gesamt|gesamtsumme|insgesamt|anzahl|mittelwert|durchschnitt|total|sum|mean|average|ø|∑)\b/i;
const EXAMPLES = new Set(["beispiel", "example", "muster"]);

/** Says why a record is no form at all, or undefined where it must be one. Made once per file. */
export function notDataReader(
  plan: ImportPlan,
): (cells: readonly string[]) => NotDataReason | undefined {
  const identity = plan.columns.findIndex(({ use }) => use === "identity");
  const reasons = plan.columns.findIndex(({ use }) => use === "reasons");
  return (record) => {
    // The reasons of our own table say nothing about the row itself.
    const cells = reasons < 0 ? record : record.slice(0, reasons);
    const first = firstFilled(cells, 0);
    if (first < 0) return "blank_row";
    if (plan.headerCells.some((header) => isSame(header, record))) return "repeated_header";
    const cell = cells[first] ?? "";
    if (first === identity && isPlainNumber(cell)) return undefined;
    const text = plain(cell);
    if (first === identity && plan.sheetNumbers && EXAMPLES.has(text)) return "example_row";
    const holdsAnswers = plan.columns[first]?.use === "answer";
    if (!holdsAnswers && TOTAL.test(text)) return "total_row";
    if (holdsAnswers || firstFilled(cells, first + 1) >= 0) return undefined;
    return first === identity && isNumbered(cell) ? undefined : "footer";
  };
}

function firstFilled(cells: readonly string[], from: number): number {
  for (let at = from; at < cells.length; at++) {
    const cell = cells[at];
    if (cell !== undefined && cell !== "" && cell.trim() !== "") return at;
  }
  return -1;
}

/** The usual case, told by its first letter alone. */
function isPlainNumber(cell: string): boolean {
  const code = cell.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** A lone number is a form with nothing on it; a lone sentence is a remark below the table. */
function isNumbered(cell: string): boolean {
  return readSheetNumber(cell).kind !== "malformed" || !/\s/.test(cell.trim());
}

function isSame(header: readonly string[], cells: readonly string[]): boolean {
  if (header[0] !== cells[0] || header.length !== cells.length) return false;
  return header.every((cell, at) => cell === cells[at]);
}
