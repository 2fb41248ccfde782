import type { Kysely } from "kysely";

/**
 * Each release group keeps in which ways its members answered, so that a release need not count its
 * responses again. Until their next release, groups that were there before have none. Databases made
 * between two versions of migration 0018 have the column already.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const tables = await db.introspection.getTables();
  const group = tables.find(({ name }) => name === "release_group");
  if (group?.columns.some(({ name }) => name === "modes")) return;
  await db.schema.alterTable("release_group").addColumn("modes", "text").execute();
}
