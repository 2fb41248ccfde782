import { neededFiles, removePlans, unfinishedImports } from "../../db/queries/batches.ts";
import type { Context } from "../context.ts";
import { forgetUnneededFiles } from "./kept-file.ts";
import { runImport } from "./run-import.ts";
import { undoBatch } from "./undo-batch.ts";

/** Plans that nobody carried out are cleared away after so many days, with their files. */
const PLAN_DAYS = 7;

/**
 * Goes on with what a killed process left behind, one after the other: imports to their end, undos to
 * theirs. Also clears away plans and files that nobody needs. What fails is logged, never thrown.
 */
export async function resumeImports(context: Context): Promise<void> {
  const { kysely } = context.database;
  try {
    const oldest = new Date(context.now().getTime() - PLAN_DAYS * 86_400_000);
    await removePlans(kysely, { createdBefore: oldest.toISOString() });
    await forgetUnneededFiles(context.settings, await neededFiles(kysely), context.now());
    for (const { id, state } of await unfinishedImports(kysely)) await goOn(context, id, state);
  } catch (error) {
    console.error("imports:", error);
  }
}

async function goOn(context: Context, id: string, state: string): Promise<void> {
  try {
    if (state === "undoing") await undoBatch(context, id, null, { patient: true });
    else await runImport(context, id, { patient: true });
  } catch (error) {
    console.error(`import ${id}:`, error);
  }
}
