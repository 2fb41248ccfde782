import type { Kysely } from "kysely";

/** What the channel check of a release found, as JSON; null where it was not checked (yet). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("release").addColumn("checks", "text").execute();
}
