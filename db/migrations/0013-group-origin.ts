import type { Kysely } from "kysely";

/** Nobody ever read which file had brought a release group. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("release_group").dropColumn("origin").execute();
}
