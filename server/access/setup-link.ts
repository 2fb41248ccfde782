import { hasAdmin } from "../../db/queries/accounts.ts";
import { putSetupLink } from "../../db/queries/setup-links.ts";
import type { Context } from "../context.ts";

const HOURS = 24;

/**
 * Makes a one-time link to set up the first admin, as long as there is none.
 *
 * @returns the path to print on the console, its token in the fragment, where no server log sees it;
 *   undefined where an admin exists or this is a demo
 */
export async function ensureSetupLink(context: Context): Promise<string | undefined> {
  const { kysely } = context.database;
  if (context.demo || (await hasAdmin(kysely))) return undefined;
  const token = context.newSecret();
  const now = context.now();
  await putSetupLink(
    kysely,
    context.hashSecret(token),
    now.toISOString(),
    new Date(now.getTime() + HOURS * 3_600_000).toISOString(),
  );
  return `/buero/einrichtung#${token}`;
}
