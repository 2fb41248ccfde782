import type { Kysely } from "kysely";
import { sql } from "kysely";

/**
 * What waits for a release group, found by its place and no longer in the order of its random id: then
 * every arrival wrote a page of its own, at a million rows a third of all that an import wrote. Beneath a
 * place the rows lie as they came, side by side.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index response_waiting`.execute(db);
  await sql`create index response_waiting on response (wave, site)
    where release_group is null`.execute(db);
}
