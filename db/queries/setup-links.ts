import type { Kysely, Transaction } from "kysely";
import type { Schema } from "../schema.ts";

/** Keeps a new link and drops those that have run out. */
export async function putSetupLink(
  db: Kysely<Schema>,
  tokenDigest: string,
  now: string,
  expiresAt: string,
): Promise<void> {
  await db.deleteFrom("setup_link").where("expires_at", "<=", now).execute();
  await db
    .insertInto("setup_link")
    .values({ token_digest: tokenDigest, expires_at: expiresAt, used_at: null })
    .execute();
}

/** Whether a link can still be used. */
export async function isSetupLinkOpen(
  db: Kysely<Schema>,
  tokenDigest: string,
  now: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("setup_link")
    .select("token_digest")
    .where("token_digest", "=", tokenDigest)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Uses up every open link at once: of two people who hold one each, only the first becomes admin.
 * @returns whether this one was among them
 */
export async function useSetupLink(
  tx: Transaction<Schema>,
  tokenDigest: string,
  now: string,
): Promise<boolean> {
  const used = await tx
    .updateTable("setup_link")
    .set({ used_at: now })
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning("token_digest")
    .execute();
  return used.some((row) => row.token_digest === tokenDigest);
}
