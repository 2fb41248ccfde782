import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** The kept answers of some responses, as JSON by id: what a file is compared with. */
export async function answersOf(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("response")
    .select(["id", "answers"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, answers }) => [id, answers]));
}
