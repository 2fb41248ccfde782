import { RecordParser } from "../csv/record-parser.ts";
import type { FormatChoice } from "../format-choice.ts";
import type { MappingFile } from "../mapping-file.ts";
import type { ColumnBook, WordedQuestionnaire } from "../matching/column-names.ts";
import { columnBook } from "../matching/column-names.ts";
import type { Heading } from "../matching/heading.ts";
import { codesIn, ownName } from "../matching/heading.ts";
import { matchColumns } from "../matching/match-columns.ts";
import { plainHeading } from "../matching/plain.ts";
import type { SystemProfile } from "../systems/profile.ts";
import { systemOf } from "../systems/systems.ts";
import type { FileRefusal } from "./container.ts";
import { isBinary } from "./container.ts";
import type { Delimiter } from "./delimiter.ts";
import { delimiterOf } from "./delimiter.ts";
import type { Encoding } from "./encoding.ts";
import type { HeadingRows } from "./heading-rows.ts";
import { findHeadingRows, headingsIn } from "./heading-rows.ts";

/** No survey has so many; looking for the headings among more would take the server minutes. */
const MOST_COLUMNS = 2000;

/** The beginning of a file, decoded, with LF line ends and without a byte order mark. */
export type Beginning = {
  text: string;
  /** Whether this is the whole file. */
  isWhole: boolean;
  encoding: Encoding;
  byteOrderMark: boolean;
  /** Umlauts that were encoded twice were put right. */
  repaired?: boolean;
  /** Where the text is a sheet of a workbook, written out. */
  workbook?: { sheet: { number: number; name: string }; date1904: boolean };
};

/** A file found to be a table: how it is cut into records and cells, and what its headings are. */
export type Table = {
  beginning: Beginning;
  delimiter: Delimiter;
  headingRows: HeadingRows;
  headerCells: string[][];
  headings: Heading[];
  /** The records before the headings, and those behind them as far as the beginning goes. */
  before: string[][];
  records: string[][];
  system: SystemProfile;
};

/**
 * Finds the table in a file's beginning, or why there is none.
 *
 * @param choice what a person said instead of what is detected
 */
export function readTable(
  beginning: Beginning,
  form: WordedQuestionnaire,
  mapping: MappingFile | undefined,
  { choice = {}, mostColumns = MOST_COLUMNS }: { choice?: FormatChoice; mostColumns?: number } = {},
): { kind: "table"; table: Table } | { kind: "refused"; code: FileRefusal } {
  const { text, isWhole } = beginning;
  if (text.trim() === "") return { kind: "refused", code: "empty_file" };
  if (isBinary(text)) return { kind: "refused", code: "not_a_table" };
  const delimiter = choice.delimiter ?? delimiterOf(text);
  if (delimiter === undefined) return { kind: "refused", code: "not_a_table" };
  const parser = new RecordParser(delimiter);
  const complete = parser.push(text);
  const all = isWhole ? [...complete, ...parser.end().records] : complete;
  if (all.some(({ length }) => length > mostColumns))
    return { kind: "refused", code: "too_many_columns" };
  const book = columnBook(form);
  const headingRows = choice.headingRows
    ? chosenRows(choice.headingRows, all.length)
    : findHeadingRows(all, (headings) => {
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
      before: all.slice(0, first),
      records,
      system: signedBy(headings, book),
    },
  };
}

/** The rows that a person has named; none where the file ends before. */
function chosenRows(
  { first, count }: NonNullable<FormatChoice["headingRows"]>,
  records: number,
): HeadingRows | undefined {
  return first - 1 + count <= records ? { first: first - 1, count } : undefined;
}

function signedBy(headings: readonly Heading[], { codes }: ColumnBook): SystemProfile {
  const names = headings.map(ownName).flatMap((name) => [
    plainHeading(name),
    // "id. Antwort-ID": LimeSurvey's code before the text.
    plainHeading(/^\w+\.\s+(.+)$/s.exec(name)?.[1] ?? name),
  ]);
  return systemOf({
    headings: new Set(names),
    codes: headings.filter((heading) => codesIn(heading).some((code) => codes.has(code))).length,
  });
}
