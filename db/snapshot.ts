import BetterSqlite3 from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import type { Database } from "./database.ts";
import type { Schema } from "./schema.ts";

/**
 * Reads the database as it stands at one moment while others go on writing: a consistent view for
 * recount and backup, which take long and must not hold up a tablet.
 */
export async function readSnapshot<Result>(
  database: Database,
  read: (db: Kysely<Schema>) => Promise<Result>,
): Promise<Result> {
  if (database.engine === "postgres")
    return database.kysely
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute(read);
  // A connection of its own: in WAL mode its transaction sees one state and blocks no writer.
  const connection = new BetterSqlite3(database.file, { readonly: true });
  const kysely = new Kysely<Schema>({ dialect: new SqliteDialect({ database: connection }) });
  try {
    return await kysely.transaction().execute(read);
  } finally {
    await kysely.destroy();
  }
}
