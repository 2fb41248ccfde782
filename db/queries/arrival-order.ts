import type { Transaction } from "kysely";
import { sql } from "kysely";
import type { Schema } from "../schema.ts";

const TABLES = {
  response: "id",
  free_text: "response",
  response_revision: "response",
  free_text_before: "response",
} as const;

/**
 * Forgets in which order a wave's responses came in. A table keeps the order of insertion beneath its
 * rows; whoever reads the file could tell who sat at the tablet after whom. At the freeze the rows are
 * taken out and put back in the order of their random ids.
 */
export async function forgetArrivalOrder(tx: Transaction<Schema>, wave: string): Promise<void> {
  for (const [table, id] of Object.entries(TABLES)) {
    const rows = sql.table(table);
    const shuffled = sql.table(`shuffled_${table}`);
    const mine =
      table === "response"
        ? sql`wave = ${wave}`
        : sql`response in (select id from response where wave = ${wave})`;
    await sql`create temporary table ${shuffled} as
      select * from ${rows} where ${mine}`.execute(tx);
    await sql`delete from ${rows} where ${mine}`.execute(tx);
    await sql`insert into ${rows} select * from ${shuffled} order by ${sql.ref(id)}`.execute(tx);
    await sql`drop table ${shuffled}`.execute(tx);
  }
}
