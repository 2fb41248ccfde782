import { columnLetters } from "../../surveys/import/spreadsheet-column.ts";
import type { Cell } from "../../surveys/spreadsheet/cell.ts";
import { STYLES } from "./workbook-parts.ts";

/** A sheet of a workbook. Its rows can come as they are made. */
export type Sheet = {
  /** At most 31 characters. */
  name: string;
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  /** So many rows at the top are bold and stay in sight. */
  headings: number;
  /** Of each column, in characters; columns behind are as wide as the last. */
  widths: readonly number[];
  /** Columns, counted from 0, whose words wrap. */
  wrapped?: readonly number[];
};

const PIECE = 65_536;
const DAY = 86_400_000;
/** Day 0 of a spreadsheet (Excel counts a 29 February 1900 that never was). */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const MOST_COLUMNS = 16_384;

/** The markup of a sheet, in pieces. Words are inline strings: whatever they look like, never a formula. */
export async function* sheetXml({
  rows,
  headings,
  widths,
  wrapped = [],
}: Sheet): AsyncGenerator<string> {
  let text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headings}" topLeftCell="A${headings + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columnsXml(widths)}<sheetData>`;
  const wraps = new Set(wrapped);
  const letters: string[] = [];
  let number = 0;
  for await (const row of rows) {
    number += 1;
    const isHeading = number <= headings;
    let cells = "";
    for (let at = 0; at < row.length; at++) {
      letters[at] ??= columnLetters(at);
      const style = isHeading ? STYLES.heading : wraps.has(at) ? STYLES.wrapped : STYLES.words;
      cells += cellXml(`${letters[at]}${number}`, row[at] ?? "", style);
    }
    text += `<row r="${number}">${cells}</row>`;
    if (text.length > PIECE) {
      yield text;
      text = "";
    }
  }
  yield `${text}</sheetData></worksheet>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, at) => {
    const last = at === widths.length - 1 ? MOST_COLUMNS : at + 1;
    return `<col min="${at + 1}" max="${last}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

function cellXml(at: string, cell: Cell, style: number): string {
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return cell === ""
      ? ""
      : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const serial = (Date.parse(`${cell.day}T00:00:00Z`) - FIRST_DAY) / DAY;
  return `<c r="${at}" s="${STYLES.day}"><v>${serial}</v></c>`;
}

/** What XML cannot hold: control characters, halves of a character, two that mean nothing. */
const IMPOSSIBLE = /(?![\t\n\r])\p{Cc}|[\uD800-\uDFFF\uFFFE\uFFFF]/gu;
const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Letters that can stand as they are: nearly every cell has no other. */
const PLAIN = /^[\t\n -%'-;=?-~\u00A0-\uD7FF\uE000-\uFFFD]*$/;

/** A text as it can stand between tags. Line ends become those of a cell. */
function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[&<>]/g, (mark) => MARKUP[mark] ?? mark)
    .replace(/\r\n?/g, "\n")
    .replace(IMPOSSIBLE, "\uFFFD");
}
