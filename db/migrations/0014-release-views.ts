import type { Kysely } from "kysely";
import { sql } from "kysely";
import { strictTables } from "./strict-tables.ts";

/**
 * What a release says of those who share an age group, a gender or both. All of them are kept, like releases:
 * whoever checks what follows from everything that was ever shown needs what was shown.
 * Releases from before have none.
 */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const bytes = engine === "sqlite" ? sql`blob` : sql`bytea`;
  const whole = engine === "sqlite" ? sql`integer` : sql`bigint`;
  const create = strictTables(db, engine);
  await create("release_view", (t) =>
    t
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("district", "text", (c) => c.notNull().references("district.code"))
      .addColumn("number", whole, (c) => c.notNull())
      .addColumn("filter", "text", (c) => c.notNull())
      .addColumn("responses", whole, (c) => c.notNull())
      .addColumn("sums", bytes, (c) => c.notNull())
      .addPrimaryKeyConstraint("release_view_pk", ["wave", "district", "number", "filter"]),
  );
}
