import { readFile, rename, writeFile } from "node:fs/promises";
import type { FileRefusal } from "../../../surveys/import/detect/container.ts";
import type { Settings } from "../../settings.ts";
import { answerOf, IS_BUILT } from "../../worker-thread.ts";
import { guardWorkbook } from "./guard.ts";
import type { UnfoldedSheet } from "./sheets.ts";
import { unfoldSheets } from "./sheets.ts";

const LIMITS = { milliseconds: 20_000, megabytes: 1024 };
const MEGABYTE = 1_048_576;

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
  try {
    const job = { path, target: path };
    const answer = await answerOf<UnfoldedSheet[]>(settings.workbookWorker, job, LIMITS);
    return answer.kind === "answer" ? answer.value : "too_large_inside";
  } catch {
    return "not_a_table";
  }
}
