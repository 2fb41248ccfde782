import { readFile, rename, writeFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import type { FileRefusal } from "../../../surveys/import/detect/container.ts";
import type { Settings } from "../../settings.ts";
import { guardWorkbook } from "./guard.ts";
import type { UnfoldedSheet } from "./sheets.ts";
import { unfoldSheets } from "./sheets.ts";

const MOST_MILLISECONDS = 20_000;
const ROOM = { maxOldGenerationSizeMb: 1024 };
const MEGABYTE = 1_048_576;

/** Whether this is the built server: its sources as TypeScript, as tests run them, cannot start a thread. */
const IS_BUILT = !import.meta.url.endsWith(".ts");

export type Unfolded =
  | { kind: "sheets"; sheets: UnfoldedSheet[]; date1904: boolean }
  | { kind: "refused"; code: FileRefusal };

/**
 * Writes a workbook's sheets out as tables beside it, once: looked into before, and in a thread with limits
 * of time and memory.
 *
 * @returns its sheets that hold anything; too_large_inside where it would grow beyond all bounds
 */
export async function unfoldWorkbook(
  settings: Settings,
  { path, bytes }: { path: string; bytes: number },
): Promise<Unfolded> {
  const list = `${path}.sheets`;
  const known = await readFile(list, "utf8").catch(() => undefined);
  if (known !== undefined) return JSON.parse(known);
  // Larger workbooks are databases in disguise; they come as CSV.
  if (bytes > settings.workbookMegabytes * MEGABYTE)
    return { kind: "refused", code: "too_large_inside" };
  const guarded = await guardWorkbook(path, settings.workbookUnfoldedMegabytes * MEGABYTE);
  if (guarded.kind === "refused") return guarded;
  const sheets = await sheetsOf(settings, path);
  if (!Array.isArray(sheets)) return { kind: "refused", code: sheets };
  const unfolded: Unfolded = { kind: "sheets", sheets, date1904: guarded.date1904 };
  await writeFile(`${list}.new`, JSON.stringify(unfolded));
  await rename(`${list}.new`, list);
  return unfolded;
}

async function sheetsOf(settings: Settings, path: string): Promise<UnfoldedSheet[] | FileRefusal> {
  if (!IS_BUILT) return unfoldSheets(path, path).catch((): FileRefusal => "not_a_table");
  const worker = new Worker(settings.workbookWorker, {
    workerData: { path, target: path },
    resourceLimits: ROOM,
  });
  return new Promise((done) => {
    const late = setTimeout(() => end("too_large_inside"), MOST_MILLISECONDS);
    const end = (result: UnfoldedSheet[] | FileRefusal) => {
      clearTimeout(late);
      done(result);
      void worker.terminate();
    };
    worker.once("message", end);
    worker.once("error", (error) =>
      end(
        "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? "too_large_inside"
          : "not_a_table",
      ),
    );
  });
}
