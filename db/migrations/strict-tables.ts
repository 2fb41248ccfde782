import type { CreateTableBuilder, Kysely } from "kysely";
import { sql } from "kysely";

export type Table = CreateTableBuilder<string, never>;
type Build = (table: Table) => CreateTableBuilder<string, string>;

/**
 * How migrations create their tables: on SQLite strict ones, which take no value of another type than the
 * column's, as PostgreSQL does anyway. Frozen like the migrations.
 *
 * @returns creates a table; `clustered`: on SQLite its rows lie in the order of their key
 */
export function strictTables(db: Kysely<unknown>, engine: "sqlite" | "postgres") {
  return async (name: string, build: Build, clustered = false): Promise<void> => {
    const table = build(db.schema.createTable(name));
    const strict = clustered ? sql`strict, without rowid` : sql`strict`;
    await (engine === "postgres" ? table : table.modifyEnd(strict)).execute();
  };
}
