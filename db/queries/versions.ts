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

/** Publishes a version once; a version that is there already stays as it is. */
export async function publishVersion(
  db: Kysely<Schema>,
  row: QuestionnaireVersionTable,
): Promise<void> {
  await db
    .insertInto("questionnaire_version")
    .values(row)
    .onConflict((oc) => oc.doNothing())
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
