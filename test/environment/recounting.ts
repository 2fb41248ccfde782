import { sql } from "kysely";
import type { Context } from "../../server/context.ts";

/** Everything that answers leave in the tables, in one comparable shape: responses, texts, tally. */
export async function tablesOf({ database: { kysely } }: Context) {
  const rows = async (table: string, order: string) => {
    const { rows: found } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}
      order by ${sql.raw(order)}`.execute(kysely);
    return found.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value,
        ]),
      ),
    );
  };
  const tally = await rows("tally", "wave, site, mode, age_group, gender");
  const margins = await rows("tally_margin", "wave, district");
  return {
    responses: await rows("response", "id"),
    texts: await rows("free_text", "response, question, kind"),
    identities: await rows("identity", "wave, source, external_id"),
    // A cell that was emptied again says the same as one that never was.
    tally: tally.filter((row) => row.responses !== 0),
    margins: margins.filter((row) => row.responses !== 0),
  };
}
