import { randomInt } from "node:crypto";
import type { Transaction } from "kysely";
import { codesOf, heldBook } from "../../db/queries/codebooks.ts";
import {
  bookCodings,
  bookTexts,
  codingsOfText,
  heldText,
  markTexts,
  putCoding,
  takeCodingBack,
  takeInTexts,
} from "../../db/queries/coding-texts.ts";
import type { Schema } from "../../db/schema.ts";
import type { CodingRound } from "../../surveys/coding/codes.ts";
import { byText } from "../../surveys/coding/codes.ts";
import { secondQuota } from "../../surveys/coding/second-coder.ts";
import { drawLots } from "../../surveys/paper/second-draw.ts";
import type { CodingOfText, TextToCode } from "../../surveys/wire/coding.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { CodedQuestion } from "./book.ts";
import { saidIn } from "./rows.ts";

/**
 * The texts that a person can code in a round, in the order of random ids and with nothing beside the
 * words. Whoever coded a text in one round does not get it in the other, and nobody sees what the other
 * round said.
 */
export async function textsToCode(
  context: Context,
  question: CodedQuestion,
  round: CodingRound,
  { id: person, scope }: Person,
): Promise<TextToCode[]> {
  const { kysely } = context.database;
  await kysely
    .transaction()
    .execute((tx) => takeInTexts(tx, question, () => context.newResponseId()));
  const codings = byText(await bookCodings(kysely, question, scope));
  const texts = await bookTexts(kysely, question, scope);
  return texts.flatMap(({ id, body, drawn, compared }) => {
    if (round === "second" && drawn !== 1) return [];
    const said = codings.get(id) ?? [];
    if (said.some((one) => one.round === otherThan(round) && one.coder === person)) return [];
    const mine = said.find((one) => one.round === round);
    const isOthers = mine !== undefined && mine.coder !== person;
    const fixed = compared === 1 ? ("compared" as const) : isOthers ? ("other" as const) : null;
    return [{ id, body, said: mine ? saidIn(mine) : null, fixed }];
  });
}

/** What is said of a text; null takes back what was said. */
type Saying = { text: string; said: CodingOfText | null };

/** Writes down at once what a person says of a text. @throws {ProblemError} as `codeTexts` */
export function codeText(
  context: Context,
  question: CodedQuestion,
  { text, round }: { text: string; round: CodingRound },
  said: CodingOfText | null,
  by: Person,
): Promise<void> {
  return codeTexts(context, question, round, [{ text, said }], by);
}

/**
 * Writes down what a person says of several texts, all or nothing.
 *
 * @throws {ProblemError} coding.by-you where they coded it in the other round; coding.by-other;
 *   coding.compared once both stand side by side; coding.not-drawn; coding.unknown-code
 */
export async function codeTexts(
  context: Context,
  question: CodedQuestion,
  round: CodingRound,
  sayings: readonly Saying[],
  by: Person,
): Promise<void> {
  const { kysely, engine } = context.database;
  await kysely.transaction().execute(async (tx) => {
    // Before the text, so that nobody lays it side by side in between.
    await heldBook(tx, question, engine);
    // One that was merged away may stand here from before: it counts for the code that it went into.
    const known = new Set((await codesOf(tx, question)).map(({ id }) => id));
    for (const { text, said } of sayings) {
      const found = await heldText(tx, text, question, by.scope, engine);
      if (!found) throw new ProblemError("coding.unknown-text", text);
      await mustBeOpen(tx, found, round, by);
      if (said === null) await takeCodingBack(tx, text, round);
      else await putSaying(tx, { text, round, coder: by.id }, said, known);
    }
  });
}

/** @throws {ProblemError} where somebody may not, or no more, code a text in a round */
async function mustBeOpen(
  tx: Transaction<Schema>,
  { id, drawn, compared }: { id: string; drawn: number; compared: number },
  round: CodingRound,
  { id: person }: Person,
): Promise<void> {
  if (compared === 1) throw new ProblemError("coding.compared");
  if (round === "second" && drawn !== 1) throw new ProblemError("coding.not-drawn");
  for (const coding of await codingsOfText(tx, id)) {
    if (coding.round === round && coding.coder !== person)
      throw new ProblemError("coding.by-other");
    if (coding.round === otherThan(round) && coding.coder === person)
      throw new ProblemError("coding.by-you");
  }
}

async function putSaying(
  tx: Transaction<Schema>,
  row: { text: string; round: CodingRound; coder: string },
  { state, codes: said }: CodingOfText,
  known: ReadonlySet<string>,
): Promise<void> {
  for (const code of said)
    if (!known.has(code)) throw new ProblemError("coding.unknown-code", code);
  const codes = JSON.stringify([...new Set(said)].sort());
  await putCoding(tx, { ...row, state, codes, how: null, reason: null });
}

/** The finest that chance is asked for: more than any number of texts. */
const FINEST = 2 ** 32;

/**
 * Draws the texts that a second person codes: the larger of 50 and 20 % of what is there now. Whoever draws
 * again later adds what came since.
 *
 * @param chance a number from 0 to below 1
 * @returns how many were drawn now
 */
export async function drawTexts(
  context: Context,
  question: CodedQuestion,
  { id: actor, scope }: Person,
  chance: () => number = () => randomInt(FINEST) / FINEST,
): Promise<number> {
  const { kysely, engine } = context.database;
  return kysely.transaction().execute(async (tx) => {
    // Two who draw at once draw no more than one of them would.
    await heldBook(tx, question, engine);
    await takeInTexts(tx, question, () => context.newResponseId());
    const texts = await bookTexts(tx, question, scope);
    const drawn = texts.filter((text) => text.drawn === 1).length;
    const urn = texts.filter((text) => text.drawn !== 1).map(({ id }) => id);
    const lots = drawLots(urn, secondQuota(texts.length) - drawn, chance);
    if (lots.length === 0) return 0;
    await markTexts(tx, lots, "drawn");
    const { wave, head } = question;
    const detail = { id: wave, question: question.question, texts: lots.length };
    await record(context, tx, actor, "coding.drawn", head.wave.name, detail);
    return lots.length;
  });
}

function otherThan(round: CodingRound): CodingRound {
  return round === "first" ? "second" : "first";
}
