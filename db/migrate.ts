import type { Kysely } from "kysely";
import { Migrator } from "kysely";
import * as first from "./migrations/0001-first.ts";
import * as tablets from "./migrations/0002-tablets.ts";
import * as corrections from "./migrations/0003-corrections.ts";
import * as stacks from "./migrations/0004-stacks.ts";
import * as printRuns from "./migrations/0005-print-runs.ts";

export type Engine = "sqlite" | "postgres";

/** Runs all migrations that this database has not seen, in the order listed here. */
export async function migrate<Tables>(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () => ({
        "0001-first": { up: (tables) => first.up(tables, engine) },
        "0002-tablets": { up: (tables) => tablets.up(tables, engine) },
        "0003-corrections": { up: (tables) => corrections.up(tables, engine) },
        "0004-stacks": { up: (tables) => stacks.up(tables, engine) },
        "0005-print-runs": { up: (tables) => printRuns.up(tables, engine) },
      }),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
