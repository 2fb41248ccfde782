import type { Cell } from "../../surveys/spreadsheet/cell.ts";
import type { CsvDialect } from "../../surveys/spreadsheet/csv.ts";
import { csvLine } from "../../surveys/spreadsheet/csv.ts";

const PIECE = 65_536;

/** Writes a CSV file row by row, in pieces. */
export async function* csvBytes(
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
  dialect: CsvDialect,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text: string = dialect.mark;
  for await (const row of rows) {
    text += csvLine(row, dialect);
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(text);
}
