import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { CodingTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";
import { pieces } from "./pieces.ts";

/** A question of a wave whose texts are coded. `kind`: answer, or other. */
export type BookKey = { wave: string; question: string; kind: string };

/** States of the release groups whose members are published: today, or until the next round. */
export const PUBLISHED = ["live", "leaving"] as const;

/**
 * Gives texts that came since the last time an id of their own, by which they are read from now on.
 *
 * @param newId random ids: they must not tell of time or order
 */
export async function takeInTexts(
  tx: Transaction<Schema>,
  { wave, question, kind }: BookKey,
  newId: () => string,
): Promise<void> {
  const rows = await tx
    .selectFrom("free_text")
    .innerJoin("response", "response.id", "free_text.response")
    .leftJoin("coded_text", (join) =>
      join
        .onRef("coded_text.response", "=", "free_text.response")
        .onRef("coded_text.question", "=", "free_text.question")
        .onRef("coded_text.kind", "=", "free_text.kind"),
    )
    .select("free_text.response")
    .where("response.wave", "=", wave)
    .where("free_text.question", "=", question)
    .where("free_text.kind", "=", kind)
    .where("coded_text.id", "is", null)
    .execute();
  for (const some of pieces(rows))
    await tx
      .insertInto("coded_text")
      .values(
        some
          .map(({ response }) => ({
            id: newId(),
            response,
            question,
            kind,
            drawn: 0,
            compared: 0,
          }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      )
      .onConflict((oc) => oc.columns(["response", "question", "kind"]).doNothing())
      .execute();
}

/** Texts of counted responses within a scope, with where they belong: for the server, not for who codes. */
function texts(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("coded_text")
    .innerJoin("response", "response.id", "coded_text.response")
    .innerJoin("site", "site.code", "response.site")
    .innerJoin("free_text", (join) =>
      join
        .onRef("free_text.response", "=", "coded_text.response")
        .onRef("free_text.question", "=", "coded_text.question")
        .onRef("free_text.kind", "=", "coded_text.kind"),
    )
    .where("response.status", "=", "counted")
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    );
}

/** What people wrote to a question, by random id. */
export function bookTexts(db: Kysely<Schema>, { wave, question, kind }: BookKey, scope: Scope) {
  return texts(db, scope)
    .select(["coded_text.id", "coded_text.drawn", "coded_text.compared", "free_text.body"])
    .where("response.wave", "=", wave)
    .where("coded_text.question", "=", question)
    .where("coded_text.kind", "=", kind)
    .orderBy("coded_text.id")
    .execute();
}

/** One text of a question; holds it until the end of the transaction. */
export function heldText(
  tx: Transaction<Schema>,
  id: string,
  { wave, question, kind }: BookKey,
  scope: Scope,
  engine: "sqlite" | "postgres",
) {
  return texts(tx, scope)
    .select([
      "coded_text.id",
      "coded_text.drawn",
      "coded_text.compared",
      "free_text.body",
      "site.district",
    ])
    .where("coded_text.id", "=", id)
    .where("response.wave", "=", wave)
    .where("coded_text.question", "=", question)
    .where("coded_text.kind", "=", kind)
    .$if(engine === "postgres", (query) => query.forUpdate("coded_text"))
    .executeTakeFirst();
}

/** What was said of the texts of a question within a scope, with who said it. */
export function bookCodings(db: Kysely<Schema>, { wave, question, kind }: BookKey, scope: Scope) {
  return db
    .selectFrom("coding")
    .innerJoin("coded_text", "coded_text.id", "coding.text")
    .innerJoin("response", "response.id", "coded_text.response")
    .innerJoin("site", "site.code", "response.site")
    .leftJoin("account", "account.id", "coding.coder")
    .selectAll("coding")
    .select("account.name as coderName")
    .where("response.wave", "=", wave)
    .where("response.status", "=", "counted")
    .where("coded_text.question", "=", question)
    .where("coded_text.kind", "=", kind)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .execute();
}

/** What was said of one text. */
export function codingsOfText(db: Kysely<Schema>, text: string): Promise<CodingTable[]> {
  return db.selectFrom("coding").selectAll().where("text", "=", text).execute();
}

/** Writes down what a person says of a text, in place of what this round said before. */
export async function putCoding(tx: Transaction<Schema>, row: CodingTable): Promise<void> {
  const { text, round, ...said } = row;
  await tx
    .insertInto("coding")
    .values({ text, round, ...said })
    .onConflict((oc) => oc.columns(["text", "round"]).doUpdateSet(said))
    .execute();
}

/** Takes back what a round said of a text. */
export async function takeCodingBack(
  tx: Transaction<Schema>,
  text: string,
  round: string,
): Promise<void> {
  await tx.deleteFrom("coding").where("text", "=", text).where("round", "=", round).execute();
}

/** Marks texts as drawn by lot, or as laid side by side. */
export async function markTexts(
  tx: Transaction<Schema>,
  ids: readonly string[],
  mark: "drawn" | "compared",
): Promise<void> {
  for (const some of pieces(ids))
    await tx
      .updateTable("coded_text")
      .set(mark === "drawn" ? { drawn: 1 } : { compared: 1 })
      .where("id", "in", some)
      .execute();
}

/** How many texts each question of each wave has within a scope, whether they were looked at or not. */
export async function textsByQuestion(db: Kysely<Schema>, scope: Scope) {
  const rows = await db
    .selectFrom("free_text")
    .innerJoin("response", "response.id", "free_text.response")
    .innerJoin("site", "site.code", "response.site")
    .select(["response.wave", "free_text.question", "free_text.kind"])
    .select((eb) => eb.fn.countAll<number | string>().as("texts"))
    .where("response.status", "=", "counted")
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .groupBy(["response.wave", "free_text.question", "free_text.kind"])
    .execute();
  return rows.map((row) => ({ ...row, texts: Number(row.texts) }));
}

/** How many texts of each question are drawn, and coded first and second, within a scope. */
export async function progressByQuestion(db: Kysely<Schema>, scope: Scope) {
  const rows = await texts(db, scope)
    .leftJoin("coding as first", (join) =>
      join.onRef("first.text", "=", "coded_text.id").on("first.round", "=", "first"),
    )
    .leftJoin("coding as second", (join) =>
      join.onRef("second.text", "=", "coded_text.id").on("second.round", "=", "second"),
    )
    .select(["response.wave", "coded_text.question", "coded_text.kind"])
    .select(({ fn }) => [
      fn.count<number | string>("first.text").as("first"),
      fn.sum<number | string>("coded_text.drawn").as("drawn"),
      fn
        .sum<number | string>(sql`case when coded_text.drawn = 1 and second.text is not null
          then 1 else 0 end`)
        .as("second"),
    ])
    .groupBy(["response.wave", "coded_text.question", "coded_text.kind"])
    .execute();
  return rows.map(({ first, drawn, second, ...row }) => ({
    ...row,
    first: Number(first),
    drawn: Number(drawn),
    second: Number(second),
  }));
}

/**
 * What was said of texts whose responses are published, in one district: the only ones that a round of
 * release counts, so that no count comes before its person.
 */
export function publishedCodings(
  db: Kysely<Schema>,
  { wave, question, kind, district }: BookKey & { district: string },
) {
  return texts(db, { kind: "some", districts: [district] })
    .innerJoin("coding", "coding.text", "coded_text.id")
    .innerJoin("release_group", "release_group.id", "response.release_group")
    .selectAll("coding")
    .where("response.wave", "=", wave)
    .where("release_group.state", "in", PUBLISHED)
    .where("coded_text.question", "=", question)
    .where("coded_text.kind", "=", kind)
    .execute();
}
