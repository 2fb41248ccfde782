import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** Which of these foreign ids are there already, each with its response and the digest of its answers. */
export async function knownIdentities(
  db: Kysely<Schema>,
  wave: string,
  source: string,
  externalIds: readonly string[],
): Promise<Map<string, { response: string; answersDigest: string }>> {
  if (externalIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("identity")
    .select(["external_id", "response", "answers_digest"])
    .where("wave", "=", wave)
    .where("source", "=", source)
    .where("external_id", "in", externalIds)
    .execute();
  return new Map(
    rows.map(({ external_id, response, answers_digest }) => [
      external_id,
      { response, answersDigest: answers_digest },
    ]),
  );
}
