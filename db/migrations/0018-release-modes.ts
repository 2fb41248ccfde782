import type { Kysely } from "kysely";
import { strictTables } from "./strict-tables.ts";

/**
 * In which ways the people of a place and of its filters had answered when it was last released. No screen
 * shows these numbers: from them follows only whether two sides of a comparison answered in different ways.
 * Places that were released before have none until their next release.
 */
export async function up(db: Kysely<unknown>, engine: "sqlite" | "postgres"): Promise<void> {
  const create = strictTables(db, engine);
  await create("release_modes", (t) =>
    t
      .addColumn("wave", "text", (c) => c.notNull().references("wave.id"))
      .addColumn("district", "text", (c) => c.notNull().references("district.code"))
      .addColumn("filter", "text", (c) => c.notNull())
      .addColumn("people", "text", (c) => c.notNull())
      .addPrimaryKeyConstraint("release_modes_pk", ["wave", "district", "filter"]),
  );
}
