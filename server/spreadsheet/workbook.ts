import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Cell } from "../../surveys/spreadsheet/cell.ts";
import { MOST_ROWS, mostRows } from "../../surveys/spreadsheet/workbook-size.ts";
import { ProblemError } from "../problem-response.ts";
import type { Settings } from "../settings.ts";
import type { FilledSheet, Sheet, SheetLook } from "./sheet.ts";

const ROWS_AT_ONCE = 100;
const MOST_MILLISECONDS = 60_000;
const ROOM = { maxOldGenerationSizeMb: 256 };

/** Whether this is the built server: its sources as TypeScript, as tests run them, cannot start a thread. */
const IS_BUILT = !import.meta.url.endsWith(".ts");

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
  const worker = new Worker(file, { workerData: looks, resourceLimits: ROOM });
  const late = AbortSignal.timeout(MOST_MILLISECONDS);
  // Listens from the start: a thread without room can end before its last row has come.
  const answer = once(worker, "message", { signal: late });
  answer.catch(() => {});
  try {
    for await (const piece of piecesOf(sheets)) worker.postMessage(piece);
    worker.postMessage("end" satisfies ToWriter);
    const [bytes] = await answer;
    return bytes;
  } catch (error) {
    if (late.aborted || isOutOfMemory(error))
      throw new ProblemError("export.too-long", String(MOST_ROWS));
    throw error;
  } finally {
    await worker.terminate();
  }
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

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
