import type { Kysely } from "kysely";
import * as v from "valibot";
import type { CodedPlace } from "../../db/queries/coded-releases.ts";
import { codedReleasesOf } from "../../db/queries/coded-releases.ts";
import { heldText, PUBLISHED } from "../../db/queries/coding-texts.ts";
import {
  changeQuote,
  heldQuote,
  isAuthorPublished,
  putQuote,
  quotesOf,
} from "../../db/queries/quotes.ts";
import type { Schema } from "../../db/schema.ts";
import { isExcerpt } from "../../surveys/coding/excerpt.ts";
import { PERSONAL_DATA, personalDataIn } from "../../surveys/personal-data/personal-data.ts";
import type { OfficeQuotes } from "../../surveys/wire/coding.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { CodedQuestion } from "./book.ts";
import { mustBeShowable } from "./book.ts";

const State = v.picklist(["proposed", "released", "refused", "taken-back"]);
const Warning = v.nullable(v.picklist(PERSONAL_DATA));

/** The quotes of a question in a person's districts, beside what was written. */
export async function officeQuotes(
  context: Context,
  question: CodedQuestion,
  { id: person, scope }: Person,
): Promise<OfficeQuotes> {
  const { kysely } = context.database;
  const threshold = context.settings.disclosureThreshold;
  const rows = await quotesOf(kysely, question, scope);
  const enough = new Map<string, boolean>();
  for (const { district } of rows)
    if (!enough.has(district))
      enough.set(district, await isEnough(kysely, { ...question, district }, threshold));
  return {
    threshold,
    quotes: rows.map((row) => ({
      id: row.id,
      body: row.body,
      original: row.original,
      warning: v.parse(Warning, row.warning),
      state: v.parse(State, row.state),
      district: row.districtName,
      proposedBy: row.proposerName,
      decidedBy: row.deciderName,
      mayDecide: row.state === "proposed" && row.proposed_by !== person,
      enough: enough.get(row.district) ?? false,
      published: PUBLISHED.some((state) => state === row.groupState),
    })),
  };
}

/**
 * Proposes a text or a passage of it as a quote.
 *
 * @returns its id, and what in it looks like a way to a person
 * @throws {ProblemError} quote.not-in-text where it says anything else than the text; coding.sensitive
 */
export async function proposeQuote(
  context: Context,
  question: CodedQuestion,
  { text, body }: { text: string; body: string },
  { id: actor, scope }: Person,
) {
  mustBeShowable(question);
  const { kysely, engine } = context.database;
  const id = context.newId();
  return kysely.transaction().execute(async (tx) => {
    const found = await heldText(tx, text, question, scope, engine);
    if (!found) throw new ProblemError("coding.unknown-text", text);
    if (!isExcerpt(body, found.body)) throw new ProblemError("quote.not-in-text");
    const warning = personalDataIn(body) ?? null;
    const { wave, kind, head } = question;
    const { district } = found;
    await putQuote(tx, {
      id,
      wave,
      question: question.question,
      kind,
      district,
      text,
      body,
      warning,
      state: "proposed",
      proposed_by: actor,
      proposed_at: context.now().toISOString(),
    });
    const detail = { id, district, question: question.question };
    await record(context, tx, actor, "quote.proposed", head.wave.name, detail);
    return { id, warning };
  });
}

/**
 * Releases a proposed quote, or refuses it: never by who proposed it. A refused one loses its words. Until
 * whoever wrote it is published it waits.
 *
 * @throws {ProblemError} quote.own, quote.decided; quote.unpublished before its author; quote.too-few where
 *   fewer than k are published beside it; coding.sensitive
 */
export async function decideQuote(
  context: Context,
  question: CodedQuestion,
  id: string,
  release: boolean,
  { id: actor, scope }: Person,
): Promise<void> {
  if (release) mustBeShowable(question);
  const { kysely, engine } = context.database;
  await kysely.transaction().execute(async (tx) => {
    const quote = await heldQuote(tx, id, question, scope, engine);
    if (!quote) throw new ProblemError("quote.unknown", id);
    if (quote.state !== "proposed") throw new ProblemError("quote.decided");
    if (quote.proposed_by === actor) throw new ProblemError("quote.own");
    const { district } = quote;
    const { disclosureThreshold } = context.settings;
    if (release && !(await isEnough(tx, { ...question, district }, disclosureThreshold)))
      throw new ProblemError("quote.too-few", String(disclosureThreshold));
    if (release && !(quote.text !== null && (await isAuthorPublished(tx, quote.text))))
      throw new ProblemError("quote.unpublished");
    const decided = { decided_by: actor, decided_at: context.now().toISOString() };
    await changeQuote(
      tx,
      id,
      release
        ? { ...decided, state: "released" }
        : { ...decided, state: "refused", body: "", text: null },
    );
    const detail = { id, district, question: question.question };
    const action = release ? "quote.released" : "quote.refused";
    await record(context, tx, actor, action, question.head.wave.name, detail);
  });
}

/** Takes a quote back. Its place stays, empty: that there was one is part of the record. */
export async function takeQuoteBack(
  context: Context,
  question: CodedQuestion,
  id: string,
  { id: actor, scope }: Person,
): Promise<void> {
  const { kysely, engine } = context.database;
  await kysely.transaction().execute(async (tx) => {
    const quote = await heldQuote(tx, id, question, scope, engine);
    if (!quote) throw new ProblemError("quote.unknown", id);
    if (quote.state !== "released" && quote.state !== "proposed")
      throw new ProblemError("quote.decided");
    await changeQuote(tx, id, {
      state: "taken-back",
      body: "",
      text: null,
      warning: null,
      taken_back_by: actor,
      taken_back_at: context.now().toISOString(),
    });
    const detail = { id, district: quote.district, question: question.question };
    await record(context, tx, actor, "quote.taken-back", question.head.wave.name, detail);
  });
}

/** Whether so many persons are published of a question in a district that a quote stands among k. */
async function isEnough(
  db: Kysely<Schema>,
  place: CodedPlace,
  threshold: number,
): Promise<boolean> {
  const published = await codedReleasesOf(db, place);
  return (published.at(-1)?.sums.people ?? 0) >= threshold;
}
