import type { Kysely, Transaction } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { CodeChangeTable, CodeTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";
import type { BookKey } from "./coding-texts.ts";

/** All codes that a question ever had, oldest first. */
export function codesOf(
  db: Kysely<Schema>,
  { wave, question, kind }: BookKey,
): Promise<CodeTable[]> {
  return db
    .selectFrom("code")
    .selectAll()
    .where("wave", "=", wave)
    .where("question", "=", question)
    .where("kind", "=", kind)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** What was done to the codes of a question, oldest first, with who did it. */
export function codeChanges(db: Kysely<Schema>, { wave, question, kind }: BookKey) {
  return db
    .selectFrom("code_change")
    .innerJoin("code", "code.id", "code_change.code")
    .leftJoin("account", "account.id", "code_change.actor")
    .selectAll("code_change")
    .select("account.name as actorName")
    .where("code.wave", "=", wave)
    .where("code.question", "=", question)
    .where("code.kind", "=", kind)
    .orderBy("code_change.id")
    .execute();
}

/**
 * Begins a codebook, or finds it; holds it until the end of the transaction, so that of two changes to its
 * codes one waits for the other.
 */
export async function heldBook(
  tx: Transaction<Schema>,
  { wave, question, kind }: BookKey,
  engine: "sqlite" | "postgres",
) {
  await tx
    .insertInto("codebook")
    .values({ wave, question, kind, shown_at: null, shown_by: null })
    .onConflict((oc) => oc.columns(["wave", "question", "kind"]).doNothing())
    .execute();
  return tx
    .selectFrom("codebook")
    .selectAll()
    .where("wave", "=", wave)
    .where("question", "=", question)
    .where("kind", "=", kind)
    .$if(engine === "postgres", (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
}

/** Whether a codebook's counts are published by rounds of release. */
export async function showBook(
  tx: Transaction<Schema>,
  { wave, question, kind }: BookKey,
  shown: { shown_at: string | null; shown_by: string | null },
): Promise<void> {
  await tx
    .updateTable("codebook")
    .set(shown)
    .where("wave", "=", wave)
    .where("question", "=", question)
    .where("kind", "=", kind)
    .execute();
}

/** The codebooks that are shown, by wave and question. */
export function shownBooks(db: Kysely<Schema>): Promise<BookKey[]> {
  return db
    .selectFrom("codebook")
    .select(["wave", "question", "kind"])
    .where("shown_at", "is not", null)
    .execute();
}

/** Adds a code. */
export async function putCode(tx: Transaction<Schema>, row: CodeTable): Promise<void> {
  await tx.insertInto("code").values(row).execute();
}

/** Changes what a code says, or where it stands. Write down what it was before. */
export async function changeCode(
  tx: Transaction<Schema>,
  id: string,
  change: Partial<
    Pick<CodeTable, "name" | "belongs" | "not_belongs" | "example" | "merged_into" | "retired">
  >,
): Promise<void> {
  await tx.updateTable("code").set(change).where("id", "=", id).execute();
}

/** Adds a line to a code's trail. */
export async function putCodeChange(tx: Transaction<Schema>, row: CodeChangeTable): Promise<void> {
  await tx.insertInto("code_change").values(row).execute();
}

/** Other waves with codes for the same question of the same questionnaire, latest first. */
export async function earlierBooks(
  db: Kysely<Schema>,
  { wave, question, kind, questionnaire }: BookKey & { questionnaire: string },
) {
  const rows = await db
    .selectFrom("code")
    .innerJoin("wave", "wave.id", "code.wave")
    .select(["wave.id", "wave.name", "wave.starts_on"])
    .select((eb) => eb.fn.countAll<number | string>().as("codes"))
    .where("wave.questionnaire", "=", questionnaire)
    .where("wave.id", "!=", wave)
    .where("code.question", "=", question)
    .where("code.kind", "=", kind)
    .where("code.merged_into", "is", null)
    .where("code.retired", "=", 0)
    .groupBy(["wave.id", "wave.name", "wave.starts_on"])
    .orderBy("wave.starts_on", "desc")
    .orderBy("wave.id")
    .execute();
  return rows.map(({ id, name, codes }) => ({ wave: id, name, codes: Number(codes) }));
}

/** The districts in which a wave asks. */
export function districtsOfWave(db: Kysely<Schema>, wave: string, scope: Scope) {
  return db
    .selectFrom("wave_site")
    .innerJoin("site", "site.code", "wave_site.site")
    .innerJoin("district", "district.code", "site.district")
    .select(["district.code", "district.name"])
    .distinct()
    .where("wave_site.wave", "=", wave)
    .$if(scope.kind === "some", (query) =>
      query.where("district.code", "in", districtsNamed(scope)),
    )
    .orderBy("district.name")
    .execute();
}

/** Writes down which code became a district's own topic. */
export async function putTopicOrigin(
  tx: Transaction<Schema>,
  row: BookKey & { topic: string; code: string; name: string; actor: string; at: string },
): Promise<void> {
  await tx.insertInto("topic_origin").values(row).execute();
}
