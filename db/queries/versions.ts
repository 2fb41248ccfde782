import type { Kysely } from "kysely";
import type { QuestionnaireVersionTable, Schema, WordingTable } from "../schema.ts";

/** Every version ever published here, oldest first. */
export function publishedVersions(db: Kysely<Schema>): Promise<QuestionnaireVersionTable[]> {
  return db
    .selectFrom("questionnaire_version")
    .selectAll()
    .orderBy("questionnaire")
    .orderBy("version")
    .execute();
}

/**
 * Publishes a version. One that is there already keeps its day; of its structure only that is renewed
 * which may change under a number: languages, minutes, links to topics.
 */
export async function publishVersion(
  db: Kysely<Schema>,
  row: QuestionnaireVersionTable,
): Promise<void> {
  await db
    .insertInto("questionnaire_version")
    .values(row)
    .onConflict((oc) =>
      oc.columns(["questionnaire", "version"]).doUpdateSet({ structure: row.structure }),
    )
    .execute();
}

/** Keeps a wording for ever, so that each response can say in which words it was asked. */
export async function keepWording(db: Kysely<Schema>, row: WordingTable): Promise<void> {
  await db
    .insertInto("wording")
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** The wordings of one version, latest first. */
export function wordingsOf(
  db: Kysely<Schema>,
  questionnaire: string,
  version: number,
): Promise<WordingTable[]> {
  return db
    .selectFrom("wording")
    .selectAll()
    .where("questionnaire", "=", questionnaire)
    .where("version", "=", version)
    .orderBy("first_seen_at", "desc")
    .execute();
}

/** The words of one language as they stood under a fingerprint, as JSON. */
export async function wordsUnder(
  db: Kysely<Schema>,
  { questionnaire, version }: { questionnaire: string; version: number },
  fingerprint: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("wording")
    .select("texts")
    .where("fingerprint", "=", fingerprint)
    .where("questionnaire", "=", questionnaire)
    .where("version", "=", version)
    .executeTakeFirst();
  return row?.texts;
}
