import type { MappingFile } from "../mapping-file.ts";
import type { WordedQuestionnaire } from "../matching/column-names.ts";
import { columnBook } from "../matching/column-names.ts";
import type { Columns } from "../matching/match-columns.ts";
import { matchColumns } from "../matching/match-columns.ts";
import { plainHeading } from "../matching/plain.ts";
import type { ColumnUse, ImportPlan } from "../plan.ts";
import { isReasonsColumn } from "../reasons-column.ts";
import { cellsOf, holdsNumbers } from "./cells-of.ts";
import { dateOrderOf } from "./dates.ts";
import { decimalOf } from "./decimal.ts";
import { withJoiners } from "./joiners.ts";
import type { Table } from "./read-table.ts";

/**
 * Plans how a table is read. `mapping` is an office's own, or one remembered by the headings; what it says
 * about cells counts where the cells themselves leave it open.
 */
export function planOf(
  table: Table,
  form: WordedQuestionnaire,
  mapping?: MappingFile,
  from: "mapping" | "remembered" = "mapping",
): ImportPlan {
  const { beginning, delimiter, headingRows, headerCells, headings, records, system } = table;
  const book = columnBook(form);
  const matched = matchColumns(headings, book, system, mapping, from);
  const uses = withReasons(withoutEmptyColumns(matched, records), matched, records);
  const columns = withJoiners(uses, records, system.joiners, book.names);
  const reading = mapping?.cells ?? {};
  const columnOf = (use: ColumnUse["use"]) => columns.findIndex((column) => column.use === use);
  const nameOf = (index: number) => plainHeading(headings[index]?.name ?? "");
  const days = cellsOf(records, columns, ({ use }) => use === "day");
  const isUtc = system.utcDay.includes(nameOf(columnOf("day")));
  return {
    system: system.name,
    ...(beginning.workbook && { sheet: beginning.workbook.sheet }),
    encoding: beginning.encoding,
    ...(beginning.repaired && { repaired: true }),
    delimiter,
    headerRows: Array.from({ length: headingRows.count }, (_, at) => headingRows.first + 1 + at),
    headerCells,
    width: matched.keys.findLastIndex((key, at) => key !== "" && uses[at]?.use !== "reasons") + 1,
    widest: headings.length,
    headings: matched.headings,
    keys: matched.keys,
    columns,
    rejectIf: matched.rejectIf,
    dateOrder: dateOrderOf(days) ?? reading.dateOrder ?? "day-first",
    clock: reading.clock ?? (isUtc ? "utc" : "local"),
    decimal: decimalOf(cellsOf(records, columns, holdsNumbers)) ?? reading.decimal ?? ",",
    missing: reading.missing ?? [],
    notMissing: reading.notMissing ?? [],
    sheetNumbers: system.sheetNumbers && system.identity.includes(nameOf(columnOf("identity"))),
  };
}

/** What tells files of one making apart: system and headings, without our own column of reasons. */
export function signedHeadings({ system, keys, columns }: ImportPlan): string {
  const own = keys.filter((_, index) => columns[index]?.use !== "reasons");
  const last = own.findLastIndex((key) => !isEmptyKey(key));
  return [system, ...own.slice(0, last + 1)].join("\n");
}

/** A column without heading and without content is nobody's concern. */
function withoutEmptyColumns(
  { keys, columns }: Columns,
  records: readonly string[][],
): ColumnUse[] {
  return columns.map((column, index) =>
    column.use === "unmatched" &&
    isEmptyKey(keys[index] ?? "") &&
    records.every((record) => (record[index] ?? "").trim() === "")
      ? { use: "system" }
      : column,
  );
}

/** The key of a column without heading: the second one has its number behind it. */
function isEmptyKey(key: string): boolean {
  return /^(?: \(\d+\))?$/.test(key);
}

/** Our own reasons in the last column of a table that has come back mended. */
function withReasons(
  columns: readonly ColumnUse[],
  { headings }: Columns,
  records: readonly string[][],
): ColumnUse[] {
  const last = headings.findLastIndex((heading) => heading !== "");
  return columns.map((column, index) =>
    index === last &&
    (column.use === "unmatched" || column.use === "ignored") &&
    isReasonsColumn(
      headings[index] ?? "",
      records.map((record) => record[index] ?? ""),
    )
      ? { use: "reasons" }
      : column,
  );
}
