import type { Kysely } from "kysely";

/** When what was said in a wave was erased, its retention being over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ["texts_erased_at", "answers_erased_at"] as const)
    await db.schema.alterTable("wave").addColumn(column, "text").execute();
}
