import type { Kysely, Transaction } from "kysely";
import type { OfferedDraftTable, Schema } from "../schema.ts";

/** The unchecked languages that the office has switched on. */
export async function offeredDrafts(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db.selectFrom("offered_draft").select("language").execute();
  return rows.map(({ language }) => language);
}

/** Switches an unchecked language on. @returns whether that changed anything */
export async function offerDraft(
  tx: Transaction<Schema>,
  row: OfferedDraftTable,
): Promise<boolean> {
  const inserted = await tx
    .insertInto("offered_draft")
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Switches it off again. @returns whether that changed anything */
export async function withdrawDraft(tx: Transaction<Schema>, language: string): Promise<boolean> {
  const deleted = await tx
    .deleteFrom("offered_draft")
    .where("language", "=", language)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}
