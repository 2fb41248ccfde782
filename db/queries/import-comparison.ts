import type { Kysely } from "kysely";
import type { FreeText } from "../../surveys/response/judge.ts";
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

/** The words of some responses, by id. */
export async function wordsOf(
  db: Kysely<Schema>,
  ids: readonly string[],
): Promise<Map<string, Pick<FreeText, "question" | "body">[]>> {
  const words = new Map<string, Pick<FreeText, "question" | "body">[]>();
  if (ids.length === 0) return words;
  const rows = await db
    .selectFrom("free_text")
    .select(["response", "question", "body"])
    .where("response", "in", ids)
    .execute();
  for (const { response, ...text } of rows)
    words.set(response, [...(words.get(response) ?? []), text]);
  return words;
}
