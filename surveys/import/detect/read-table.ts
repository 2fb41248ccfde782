import { RecordParser } from "../csv/record-parser.ts";
import type { MappingFile } from "../mapping-file.ts";
import type { ColumnBook, WordedQuestionnaire } from "../matching/column-names.ts";
import { columnBook } from "../matching/column-names.ts";
import type { Heading } from "../matching/heading.ts";
import { codesIn } from "../matching/heading.ts";
import type { Columns } from "../matching/match-columns.ts";
import { matchColumns } from "../matching/match-columns.ts";
import { plainHeading } from "../matching/plain.ts";
import type { ColumnUse, Detected, ImportPlan } from "../plan.ts";
import type { SystemProfile } from "../systems/profile.ts";
import { systemOf } from "../systems/systems.ts";
import type { FileRefusal } from "./container.ts";
import { isBinary } from "./container.ts";
import { dateFormatOf, dateOrderOf } from "./dates.ts";
import { decimalOf } from "./decimal.ts";
import type { Delimiter } from "./delimiter.ts";
import { delimiterOf } from "./delimiter.ts";
import type { Encoding } from "./encoding.ts";
import type { HeadingRows } from "./heading-rows.ts";
import { findHeadingRows, headingsIn } from "./heading-rows.ts";

/** The beginning of a file, decoded, with LF line ends and without a byte order mark. */
export type Beginning = {
  text: string;
  /** Whether this is the whole file. */
  isWhole: boolean;
  encoding: Encoding;
  byteOrderMark: boolean;
};

/** A file found to be a table: how it is cut into records and cells, and what its headings are. */
export type Table = {
  beginning: Beginning;
  delimiter: Delimiter;
  headingRows: HeadingRows;
  headerCells: string[][];
  headings: Heading[];
  /** The records behind the headings, as far as the beginning goes. */
  records: string[][];
  system: SystemProfile;
};

/** Finds the table in a file's beginning, or why there is none. */
export function readTable(
  beginning: Beginning,
  form: WordedQuestionnaire,
  mapping: MappingFile | undefined,
): { kind: "table"; table: Table } | { kind: "refused"; code: FileRefusal } {
  const { text, isWhole } = beginning;
  if (text.trim() === "") return { kind: "refused", code: "empty_file" };
  if (isBinary(text)) return { kind: "refused", code: "not_a_table" };
  const delimiter = delimiterOf(text);
  if (delimiter === undefined) return { kind: "refused", code: "not_a_table" };
  const parser = new RecordParser(delimiter);
  const complete = parser.push(text);
  const all = isWhole ? [...complete, ...parser.end().records] : complete;
  const book = columnBook(form);
  const headingRows = findHeadingRows(all, (headings) => {
    const { columns } = matchColumns(headings, book, signedBy(headings, book), mapping);
    return columns.filter(({ use }) => use !== "unmatched").length;
  });
  if (!headingRows) return { kind: "refused", code: "not_a_table" };
  const { first, count } = headingRows;
  const headerCells = all.slice(first, first + count);
  const headings = headingsIn(headerCells);
  const records = all.slice(first + count);
  return {
    kind: "table",
    table: {
      beginning,
      delimiter,
      headingRows,
      headerCells,
      headings,
      records,
      system: signedBy(headings, book),
    },
  };
}

/** Plans how a table is read. `mapping` is an office's own, or one remembered by the headings. */
export function planOf(
  table: Table,
  form: WordedQuestionnaire,
  mapping?: MappingFile,
  from: "mapping" | "remembered" = "mapping",
): ImportPlan {
  const { beginning, delimiter, headingRows, headerCells, headings, records, system } = table;
  const matched = matchColumns(headings, columnBook(form), system, mapping, from);
  const columns = withoutEmptyColumns(matched, records);
  const days = cellsOf(records, columns, ({ use }) => use === "day");
  const identity = columns.findIndex(({ use }) => use === "identity");
  return {
    system: system.name,
    encoding: beginning.encoding,
    delimiter,
    headerRows: Array.from({ length: headingRows.count }, (_, at) => headingRows.first + 1 + at),
    headerCells,
    width: matched.keys.findLastIndex((key) => key !== "") + 1,
    widest: headings.length,
    headings: matched.headings,
    keys: matched.keys,
    columns,
    rejectIf: matched.rejectIf,
    dateOrder: dateOrderOf(days),
    sheetNumbers:
      system.sheetNumbers && system.identity.includes(plainHeading(headings[identity]?.name ?? "")),
  };
}

/** What was found out, for people and for the expected files of test/samples. */
export function detectedIn({ beginning, records, system }: Table, plan: ImportPlan): Detected {
  const days = cellsOf(records, plan.columns, ({ use }) => use === "day");
  const dateFormat = dateFormatOf(days, plan.dateOrder);
  const decimal = decimalOf(
    cellsOf(records, plan.columns, (column) => column.use === "answer" && "item" in column.rule),
  );
  const headingOf = (use: ColumnUse["use"]) =>
    plan.headings[plan.columns.findIndex((column) => column.use === use)] ?? null;
  return {
    headerRows: plan.headerRows,
    container: "csv",
    system: plan.system,
    encoding: plan.encoding,
    byteOrderMark: beginning.byteOrderMark,
    delimiter: plan.delimiter,
    ...(dateFormat === undefined ? {} : { dateFormat }),
    ...(decimal === undefined ? {} : { decimal }),
    identity: headingOf("identity"),
    ...(system.tellsDayColumn ? { dayFrom: headingOf("day") } : {}),
  };
}

function signedBy(headings: readonly Heading[], { codes }: ColumnBook): SystemProfile {
  const names = headings.flatMap(({ name }) => [
    plainHeading(name),
    // "id. Antwort-ID": LimeSurvey's code before the text.
    plainHeading(/^\w+\.\s+(.+)$/s.exec(name)?.[1] ?? name),
  ]);
  return systemOf({
    headings: new Set(names),
    codes: headings.filter((heading) => codesIn(heading).some((code) => codes.has(code))).length,
  });
}

/** A column without heading and without content is nobody's concern. */
function withoutEmptyColumns(
  { keys, columns }: Columns,
  records: readonly string[][],
): ColumnUse[] {
  return columns.map((column, index) =>
    column.use === "unmatched" &&
    /^(?: \(\d+\))?$/.test(keys[index] ?? "") &&
    records.every((record) => (record[index] ?? "").trim() === "")
      ? { use: "system" }
      : column,
  );
}

function cellsOf(
  records: readonly string[][],
  columns: readonly ColumnUse[],
  wanted: (column: ColumnUse) => boolean,
): string[] {
  const at = columns.flatMap((column, index) => (wanted(column) ? [index] : []));
  return records.flatMap((record) => at.map((index) => record[index] ?? ""));
}
