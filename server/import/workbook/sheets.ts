import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import readWorkbook from "read-excel-file/node";

/** A sheet written out as a table of text: UTF-8, semicolons, every cell quoted, LF. */
export type UnfoldedSheet = { name: string; path: string; bytes: number; rows: number };

/**
 * Writes each sheet of a workbook out as a table beside it, so that everything behind reads one form. Cells
 * are what they hold: formulas count by their last value, days become yyyy-mm-dd, times yyyy-mm-ddThh:mm:ss.
 *
 * @param target where the sheets go: `target.1`, `target.2` …
 * @throws where the file is no workbook
 */
export async function unfoldSheets(path: string, target: string): Promise<UnfoldedSheet[]> {
  const sheets = await readWorkbook(path, { trim: false });
  const unfolded: UnfoldedSheet[] = [];
  for (const { sheet, data } of sheets) {
    if (data.length === 0) continue;
    const file = `${target}.${unfolded.length + 1}`;
    const out = createWriteStream(file);
    let bytes = 0;
    for (const row of data) {
      const line = `${row.map((cell) => quoted(textOf(cell))).join(";")}\n`;
      bytes += Buffer.byteLength(line);
      if (!out.write(line)) await once(out, "drain");
    }
    out.end();
    await finished(out);
    unfolded.push({ name: sheet, path: file, bytes, rows: data.length });
  }
  return unfolded;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return momentOf(cell);
  if (typeof cell === "boolean") return cell ? "1" : "0";
  return String(cell);
}

/** Excel's times are fractions of a day: half a second is a matter of rounding. */
function momentOf(cell: Date): string {
  if (Number.isNaN(cell.getTime())) return "";
  const [day = "", time = ""] = new Date(Math.round(cell.getTime() / 1000) * 1000)
    .toISOString()
    .replace(".000Z", "")
    .split("T");
  return time === "00:00:00" ? day : `${day}T${time}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll("\r\n", "\n")}"`;
}
