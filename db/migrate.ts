import type { Kysely } from "kysely";
import { Migrator } from "kysely";
import * as first from "./migrations/0001-first.ts";

export type Engine = "sqlite" | "postgres";

/** Runs all migrations that this database has not seen, in the order listed here. */
export async function migrate<Tables>(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => ({
        "0001-first": { up: (tables) => first.up(tables, engine) },
      }),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
