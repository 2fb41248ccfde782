import { sql } from "kysely";
import type { Context } from "../../server/context.ts";

/** Tables in which anything of an imported file could end up. */
const TABLES = [
  "response",
  "free_text",
  "trace",
  "identity",
  "batch",
  "batch_rejection",
  "batch_notice",
  "batch_reject",
  "response_revision",
  "free_text_before",
  "import_mapping",
  "audit_event",
];

/** Every text in those tables. */
export async function everyStoredText({ database: { kysely } }: Context): Promise<string[]> {
  const texts: string[] = [];
  for (const table of TABLES) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
      kysely,
    );
    for (const row of rows)
      for (const value of Object.values(row)) if (typeof value === "string") texts.push(value);
  }
  return texts;
}
