import type { Kysely } from "kysely";

/** What the last round of asking has brought to a district, in the office's words: shown with the thanks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("district").addColumn("brought", "text").execute();
}
