import type { Kysely } from "kysely";
import { sql } from "kysely";
import { strictTables } from "./strict-tables.ts";

/**
 * Reports of "Angriff prüfen", and what each release must keep to be checked later, when its groups are
 * gone: the round that made it, whether published people had left since the release before, and how many
 * people its smallest group has. Of releases from before it is not known.
 */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const whole = engine === "sqlite" ? sql`integer` : sql`bigint`;
  for (const column of ["round", "people_left", "least_group"] as const)
    await db.schema.alterTable("release").addColumn(column, whole).execute();
  const create = strictTables(db, engine);
  await create("attack_report", (t) =>
    t
      .addColumn("id", "text", (c) => c.primaryKey().notNull())
      .addColumn("made_at", "text", (c) => c.notNull())
      .addColumn("made_by", "text", (c) => c.notNull().references("account.id"))
      .addColumn("report", "text", (c) => c.notNull()),
  );
}
