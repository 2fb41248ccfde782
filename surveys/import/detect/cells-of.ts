import type { ColumnUse } from "../plan.ts";

/** The cells of all columns of a kind, record by record. */
export function cellsOf(
  records: readonly string[][],
  columns: readonly ColumnUse[],
  wanted: (column: ColumnUse) => boolean,
): string[] {
  const at = columns.flatMap((column, index) => (wanted(column) ? [index] : []));
  return records.flatMap((record) => at.map((index) => record[index] ?? ""));
}

/** Whether a column holds numbers of a scale. */
export function holdsNumbers(column: ColumnUse): boolean {
  return column.use === "answer" && "item" in column.rule;
}
