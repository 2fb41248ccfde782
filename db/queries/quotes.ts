import type { Insertable, Kysely, Transaction } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { QuoteTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";
import type { CodedPlace } from "./coded-releases.ts";
import type { BookKey } from "./coding-texts.ts";
import { PUBLISHED } from "./coding-texts.ts";

/** Proposes a quote. */
export async function putQuote(
  tx: Transaction<Schema>,
  row: Insertable<QuoteTable>,
): Promise<void> {
  await tx.insertInto("quote").values(row).execute();
}

/**
 * The quotes of a question within a scope, latest first, with what was written, who did what, and the state
 * of the release group of whoever wrote it.
 */
export function quotesOf(db: Kysely<Schema>, { wave, question, kind }: BookKey, scope: Scope) {
  return db
    .selectFrom("quote")
    .innerJoin("district", "district.code", "quote.district")
    .leftJoin("account as proposer", "proposer.id", "quote.proposed_by")
    .leftJoin("account as decider", "decider.id", "quote.decided_by")
    .leftJoin("coded_text", "coded_text.id", "quote.text")
    .leftJoin("free_text", (join) =>
      join
        .onRef("free_text.response", "=", "coded_text.response")
        .onRef("free_text.question", "=", "coded_text.question")
        .onRef("free_text.kind", "=", "coded_text.kind"),
    )
    .leftJoin("response", "response.id", "coded_text.response")
    .leftJoin("release_group", "release_group.id", "response.release_group")
    .selectAll("quote")
    .select([
      "release_group.state as groupState",
      "district.name as districtName",
      "proposer.name as proposerName",
      "decider.name as deciderName",
      "free_text.body as original",
    ])
    .where("quote.wave", "=", wave)
    .where("quote.question", "=", question)
    .where("quote.kind", "=", kind)
    .$if(scope.kind === "some", (query) =>
      query.where("quote.district", "in", districtsNamed(scope)),
    )
    .orderBy("quote.id", "desc")
    .execute();
}

/** One quote of a question within a scope; holds it until the end of the transaction. */
export function heldQuote(
  tx: Transaction<Schema>,
  id: string,
  { wave, question, kind }: BookKey,
  scope: Scope,
  engine: "sqlite" | "postgres",
) {
  return tx
    .selectFrom("quote")
    .selectAll()
    .where("id", "=", id)
    .where("wave", "=", wave)
    .where("question", "=", question)
    .where("kind", "=", kind)
    .$if(scope.kind === "some", (query) => query.where("district", "in", districtsNamed(scope)))
    .$if(engine === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
}

/** Decides about a quote, or takes it back. */
export async function changeQuote(
  tx: Transaction<Schema>,
  id: string,
  change: Partial<Omit<QuoteTable, "id" | "wave" | "question" | "kind" | "district">>,
): Promise<void> {
  await tx.updateTable("quote").set(change).where("id", "=", id).execute();
}

/** Whether whoever wrote a text is among those who are published: a quote never comes before its person. */
export async function isAuthorPublished(db: Kysely<Schema>, text: string): Promise<boolean> {
  const group = await db
    .selectFrom("coded_text")
    .innerJoin("response", "response.id", "coded_text.response")
    .innerJoin("release_group", "release_group.id", "response.release_group")
    .select("release_group.id")
    .where("coded_text.id", "=", text)
    .where("response.status", "=", "counted")
    .where("release_group.state", "in", PUBLISHED)
    .executeTakeFirst();
  return group !== undefined;
}

/**
 * What is quoted of a question in a district, of whoever is published today: a quote goes with its person
 * at once, and with their release group. By the words: their order says nothing of who wrote them.
 */
export async function releasedQuotes(
  db: Kysely<Schema>,
  { wave, question, kind, district }: CodedPlace,
): Promise<string[]> {
  const rows = await db
    .selectFrom("quote")
    .innerJoin("coded_text", "coded_text.id", "quote.text")
    .innerJoin("response", "response.id", "coded_text.response")
    .innerJoin("release_group", "release_group.id", "response.release_group")
    .select("quote.body")
    .where("quote.wave", "=", wave)
    .where("quote.question", "=", question)
    .where("quote.kind", "=", kind)
    .where("quote.district", "=", district)
    .where("quote.state", "=", "released")
    .where("response.status", "=", "counted")
    .where("release_group.state", "in", PUBLISHED)
    .orderBy("quote.body")
    .orderBy("quote.id")
    .execute();
  return rows.map(({ body }) => body);
}
