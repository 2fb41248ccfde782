import type { Kysely } from "kysely";
import { sql } from "kysely";

/**
 * Reports of "Angriff prüfen", and with each release the round that made it: between two of them it is known
 * whether people left. Of releases from before it is not.
 */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const whole = engine === "sqlite" ? sql`integer` : sql`bigint`;
  await db.schema.alterTable("release").addColumn("round", whole).execute();
  const report = db.schema
    .createTable("attack_report")
    .addColumn("id", "text", (c) => c.primaryKey().notNull())
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull().references("account.id"))
    .addColumn("report", "text", (c) => c.notNull());
  await (engine === "sqlite" ? report.modifyEnd(sql`strict`) : report).execute();
}
