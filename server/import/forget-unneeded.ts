import { neededFiles } from "../../db/queries/batches.ts";
import type { Context } from "../context.ts";
import { forgetFile } from "./kept-file.ts";

/** Removes a kept file unless some batch still needs it. */
export async function forgetUnneeded(
  { database, settings }: Context,
  digest: string,
): Promise<void> {
  if (!(await neededFiles(database.kysely)).has(digest)) await forgetFile(settings, digest);
}
