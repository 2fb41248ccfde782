import type { Sheet } from "./sheet-xml.ts";
import { sheetXml } from "./sheet-xml.ts";
import { sheetPath, workbookParts } from "./workbook-parts.ts";
import { zipped } from "./zip.ts";

/**
 * Writes an Excel workbook row by row: memory does not grow with its length.
 *
 * @param sheets names are our own words: at most 31 letters, digits and spaces
 */
export function workbook(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  return zipped([
    ...workbookParts(sheets.map(({ name }) => name)),
    ...sheets.map((sheet, index) => ({ name: sheetPath(index + 1), text: sheetXml(sheet) })),
  ]);
}
