import type { Cell as Written, Sheet as WrittenSheet } from "write-excel-file/node";
import writeWorkbook from "write-excel-file/node";
import type { Cell } from "../../surveys/spreadsheet/cell.ts";
import type { FilledSheet } from "./sheet.ts";

/** Excel's own "@": text, whatever it looks like, so no date and no lost zero when somebody edits it. */
const TEXT = "@";
const DAY = "dd.mm.yyyy";

/**
 * What Excel could take for a number, a day ("Mai 26") or a formula when its cell is edited. Only that gets
 * a format of its own: the library needs three times as long for such a cell.
 */
const TAKEN_FOR_ELSE = /^(?:\P{L}|\p{L}+[.\- ]*\d)/u;

const HALF_A_CHARACTER = /\p{Surrogate}/gu;

/** Writes a workbook: words are words whatever they look like, days are days. Takes seconds; see workbook.ts. */
export function written(sheets: readonly FilledSheet[]): Promise<Uint8Array> {
  return writeWorkbook(sheets.map(sheetOf)).toBuffer();
}

function sheetOf({
  name,
  headings,
  widths,
  wrapped = [],
  rows,
}: FilledSheet): WrittenSheet<Buffer> {
  const wraps = new Set(wrapped);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    sheet: name,
    stickyRowsCount: headings,
    columns: Array.from({ length: columns }, (_, at) => {
      const width = widths[at] ?? widths.at(-1);
      return width === undefined ? {} : { width };
    }),
    data: rows.map((row, number) =>
      row.map((cell, at) => {
        if (typeof cell === "string" && cell !== "") {
          if (number < headings) return { ...words(cell), fontWeight: "bold" };
          if (wraps.has(at)) return { ...words(cell), wrap: true, alignVertical: "top" };
        }
        return cellOf(cell);
      }),
    ),
  };
}

function cellOf(cell: Cell): Written {
  if (typeof cell === "number") return cell;
  if (typeof cell === "string") return cell === "" ? null : words(cell);
  return { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: DAY };
}

function words(cell: string) {
  // Half a character cannot be written, and the library removes the whole one before it as well.
  const whole = cell.replace(HALF_A_CHARACTER, "");
  // It also looks words up in an object: "constructor" breaks the file, with a space behind it does not.
  const value = whole in {} ? `${whole} ` : whole;
  return TAKEN_FOR_ELSE.test(value)
    ? { type: String, value, format: TEXT }
    : { type: String, value };
}
