import BetterSqlite3 from "better-sqlite3";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { immediateSqliteDialect } from "./immediate-sqlite-dialect.ts";
import { migrate } from "./migrate.ts";
import type { Schema } from "./schema.ts";

/**
 * An open database. Nearly everything goes through `kysely`; the raw connection serves the hot path of
 * the intake alone (db/intake), which needs prepared statements.
 */
export type Database = { kysely: Kysely<Schema>; close(): Promise<void> } & (
  | { engine: "sqlite"; connection: BetterSqlite3.Database; file: string }
  | { engine: "postgres"; pool: pg.Pool }
);

/** Opens an SQLite file, creating it if needed, and brings its tables up to date. */
export async function openSqlite(file: string): Promise<Database> {
  const connection = new BetterSqlite3(file);
  connection.pragma("journal_mode = WAL");
  // better-sqlite3 falls back to NORMAL on an existing WAL file: an acknowledged answer could be lost.
  connection.pragma("synchronous = FULL");
  connection.pragma("foreign_keys = ON");
  connection.pragma("busy_timeout = 5000");
  connection.pragma("cache_size = -65536");
  // 64 MB of log before pages go to their places: an import would otherwise write the same index pages
  // back after every chunk.
  connection.pragma("wal_autocheckpoint = 16000");
  if (connection.pragma("synchronous", { simple: true }) !== 2)
    throw new Error("SQLite does not keep synchronous=FULL");
  const kysely = new Kysely<Schema>({ dialect: immediateSqliteDialect(connection) });
  await migrate(kysely, "sqlite");
  return { engine: "sqlite", kysely, connection, file, close: () => kysely.destroy() };
}

/** Opens a PostgreSQL database (15 or newer) and brings its tables up to date. */
export async function openPostgres(url: string): Promise<Database> {
  // int8 as number: counts stay far below 2^53.
  const types = {
    getTypeParser: (oid: number, format?: "text" | "binary") =>
      oid === 20 ? Number : pg.types.getTypeParser(oid, format),
  };
  const pool = new pg.Pool({ connectionString: url, types, max: 10 });
  // A connection that ends while idle (PostgreSQL restarts) is replaced at the next query; unheard, its
  // error would end the process.
  pool.on("error", () => {});
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(kysely, "postgres");
  } catch (error) {
    await kysely.destroy();
    throw error;
  }
  return { engine: "postgres", kysely, pool, close: () => kysely.destroy() };
}
