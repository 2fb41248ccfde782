import { setImmediate } from "node:timers/promises";
import type { Cell } from "../../surveys/spreadsheet/cell.ts";
import { MOST_ROWS, mostRows } from "../../surveys/spreadsheet/workbook-size.ts";
import { ProblemError } from "../problem-response.ts";
import type { Settings } from "../settings.ts";
import { answerOf, IS_BUILT } from "../worker-thread.ts";
import type { FilledSheet, Sheet, SheetLook } from "./sheet.ts";

const ROWS_AT_ONCE = 100;
const LIMITS = { milliseconds: 60_000, megabytes: 256 };

/** What the writing thread hears. */
export type ToWriter = { sheet: number; rows: readonly (readonly Cell[])[] } | "end";

let turn: Promise<unknown> = Promise.resolve();

/**
 * Writes an Excel workbook. The built server writes in a thread of its own with limits of time and memory,
 * one workbook after the other; the sources run by a test write in the same one. What writes is the same.
 *
 * @throws {ProblemError} export.too-long beyond so many rows
 */
export function workbook(settings: Settings, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const mine = turn.then(() =>
    IS_BUILT ? writtenByWorker(settings.spreadsheetWorker, sheets) : writtenHere(sheets),
  );
  turn = mine.catch(() => {});
  return mine;
}

async function writtenHere(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const filled = sheets.map((sheet): FilledSheet & { rows: (readonly Cell[])[] } => ({
    ...sheet,
    rows: [],
  }));
  for await (const { sheet, rows } of piecesOf(sheets)) filled[sheet]?.rows.push(...rows);
  const { written } = await import("./written.ts");
  return written(filled);
}

async function writtenByWorker(file: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const looks = sheets.map(({ rows: _, ...look }): SheetLook => look);
  const answer = await answerOf<Uint8Array>(file, looks, LIMITS, async (worker) => {
    for await (const piece of piecesOf(sheets)) worker.postMessage(piece satisfies ToWriter);
    worker.postMessage("end" satisfies ToWriter);
  });
  if (answer.kind === "beyond limits") throw new ProblemError("export.too-long", String(MOST_ROWS));
  return answer.value;
}

/** The rows in pieces, with a pause behind each: SQLite answers at once, and others need their turn. */
async function* piecesOf(
  sheets: readonly Sheet[],
): AsyncGenerator<{ sheet: number; rows: (readonly Cell[])[] }> {
  for (const [sheet, { rows: all, headings }] of sheets.entries()) {
    let rows: (readonly Cell[])[] = [];
    let count = 0;
    for await (const row of all) {
      count += 1;
      const most = mostRows(row.length);
      if (count > headings + most) throw new ProblemError("export.too-long", String(most));
      rows.push(row);
      if (rows.length < ROWS_AT_ONCE) continue;
      yield { sheet, rows };
      await setImmediate();
      rows = [];
    }
    yield { sheet, rows };
  }
}
