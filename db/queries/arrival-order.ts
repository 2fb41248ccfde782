import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { Engine } from "../migrate.ts";
import type { Schema } from "../schema.ts";

const TABLES = {
  response: "id",
  free_text: "response",
  response_revision: "response",
  free_text_before: "response",
  coded_text: "id",
  coding: "text",
} as const;

/**
 * Forgets in which order a wave's responses came in. A table keeps the order of insertion beneath its
 * rows; whoever reads the file could tell who sat at the tablet after whom, and by its coded texts which
 * ones were there when they were first opened. At the freeze the rows are taken out and put back in the
 * order of their random ids.
 */
export async function forgetArrivalOrder(
  tx: Transaction<Schema>,
  wave: string,
  engine: Engine,
): Promise<void> {
  const tables = Object.entries(TABLES);
  // Who codes a text holds no wave: what they write between the copy and its return would be lost. SQLite
  // lets one write at a time.
  if (engine === "postgres")
    await sql`lock table coded_text, coding in share row exclusive mode`.execute(tx);
  const copyOf = (table: string) => sql.table(`shuffled_${table}`);
  for (const [table] of tables)
    await sql`create temporary table ${copyOf(table)} as
      select * from ${sql.table(table)} where ${rowsOf(table, wave)}`.execute(tx);
  // Backwards: what hangs on other rows goes before them, and comes back after them.
  for (const [table] of tables.toReversed())
    await sql`delete from ${sql.table(table)} where ${rowsOf(table, wave)}`.execute(tx);
  for (const [table, id] of tables) {
    await sql`insert into ${sql.table(table)}
      select * from ${copyOf(table)} order by ${sql.ref(id)}`.execute(tx);
    await sql`drop table ${copyOf(table)}`.execute(tx);
  }
}

function rowsOf(table: string, wave: string) {
  const responses = sql`(select id from response where wave = ${wave})`;
  if (table === "response") return sql`wave = ${wave}`;
  return table === "coding"
    ? sql`text in (select id from coded_text where response in ${responses})`
    : sql`response in ${responses}`;
}
