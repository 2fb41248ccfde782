import type { RefusedCell } from "../../../surveys/wire/import.ts";
import { words } from "./words.ts";

/** Excel reads UTF-8 only behind this mark. */
const MARK = "\uFEFF";

/** Refused cells as a table for a German Excel: semicolons, one row a reason. */
export function rejectionTable(rejected: readonly RefusedCell[]): string {
  const rows = rejected.map(({ row, column, heading, value, message }) =>
    [String(row), column ?? "", heading ?? "", value ?? "", message].map(quoted).join(";"),
  );
  return `${MARK}${[words("plan.rejected.head"), ...rows].join("\r\n")}\r\n`;
}

/** What a spreadsheet would take for a formula gets an apostrophe: the cells come from a foreign file. */
function quoted(cell: string): string {
  const harmless = /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}
