import type { Kysely } from "kysely";
import { sql } from "kysely";

/** Who printed which numbers, where and in which words. */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const table = db.schema
    .createTable("print_run")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
    .addColumn("site", "text", (c) => c.notNull().references("site.code"))
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("wording", "text", (c) => c.notNull())
    .addColumn("size", "integer", (c) => c.notNull())
    .addColumn("sides", "text", (c) => c.notNull())
    .addColumn("first", "integer", (c) => c.notNull())
    .addColumn("last", "integer", (c) => c.notNull())
    .addColumn("made_by", "text")
    .addColumn("made_at", "text", (c) => c.notNull())
    .addUniqueConstraint("print_run_numbers", ["wave", "first"]);
  await (engine === "postgres" ? table : table.modifyEnd(sql`strict`)).execute();
}
