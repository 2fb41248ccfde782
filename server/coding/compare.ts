import * as v from "valibot";
import { codesOf, heldBook } from "../../db/queries/codebooks.ts";
import {
  bookCodings,
  bookTexts,
  codingsOfText,
  heldText,
  markTexts,
  putCoding,
} from "../../db/queries/coding-texts.ts";
import { codeAgreement } from "../../surveys/coding/code-agreement.ts";
import { byText, saysTheSame, standing } from "../../surveys/coding/codes.ts";
import type { Comparison, Differing, TextDecision } from "../../surveys/wire/coding.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import type { CodedQuestion } from "./book.ts";
import { saidIn } from "./rows.ts";

const How = v.picklist(["third", "both"]);

/**
 * Lays both codings of the drawn texts side by side, once each has both: from then on they stay as they are.
 *
 * @returns how many texts were laid side by side now
 * @throws {ProblemError} coding.not-finished with how many lack one
 */
export async function compare(
  context: Context,
  question: CodedQuestion,
  { id: actor, scope }: Person,
): Promise<number> {
  const { kysely, engine } = context.database;
  return kysely.transaction().execute(async (tx) => {
    // Nobody takes a coding back in between.
    await heldBook(tx, question, engine);
    const drawn = (await bookTexts(tx, question, scope)).filter((text) => text.drawn === 1);
    const codings = byText(await bookCodings(tx, question, scope));
    const waiting = drawn.filter(({ id }) => !hasBoth(codings.get(id) ?? []));
    if (waiting.length > 0 || drawn.length === 0)
      throw new ProblemError("coding.not-finished", String(waiting.length));
    const now = drawn.filter((text) => text.compared !== 1).map(({ id }) => id);
    if (now.length === 0) return 0;
    await markTexts(tx, now, "compared");
    const { wave, head } = question;
    const detail = { id: wave, question: question.question, texts: now.length };
    await record(context, tx, actor, "coding.compared", head.wave.name, detail);
    return now.length;
  });
}

/** How far the two agree, code by code, and where they differ. */
export async function comparison(
  context: Context,
  question: CodedQuestion,
  { id: person, scope }: Person,
): Promise<Comparison> {
  const { kysely } = context.database;
  const codes = await codesOf(kysely, question);
  const stands = standing(codes.map(({ id, merged_into }) => ({ id, mergedInto: merged_into })));
  const codings = byText(await bookCodings(kysely, question, scope));
  const drawn = (await bookTexts(kysely, question, scope)).filter((text) => text.drawn === 1);
  const pairs = drawn.flatMap(({ id, body, compared }) => {
    const of = codings.get(id) ?? [];
    const first = of.find(({ round }) => round === "first");
    const second = of.find(({ round }) => round === "second");
    if (compared !== 1 || !first || !second) return [];
    return [{ id, body, first, second, decided: of.find(({ round }) => round === "decided") }];
  });
  const roots = codes.filter(({ merged_into }) => merged_into === null);
  const agreement = codeAgreement(
    roots.map(({ id }) => id),
    pairs.map(({ first, second }) => ({ first: saidIn(first), second: saidIn(second) })),
    stands,
  );
  return {
    texts: pairs.length,
    waiting: drawn.filter(({ id }) => !hasBoth(codings.get(id) ?? [])).length,
    agreement: agreement.map((one) => ({
      ...one,
      name: roots.find(({ id }) => id === one.code)?.name ?? one.code,
    })),
    differing: pairs
      .filter(({ first, second }) => !saysTheSame(saidIn(first), saidIn(second), stands))
      .map(
        ({ id, body, first, second, decided }): Differing => ({
          id,
          body,
          first: saidBy(first),
          second: saidBy(second),
          decided: decided
            ? {
                ...saidBy(decided),
                how: v.parse(How, decided.how),
                reason: decided.reason ?? "",
              }
            : null,
          isThird: first.coder !== person && second.coder !== person,
        }),
      ),
  };
}

/**
 * Decides what counts where two people differ. Both codings stay as they were.
 *
 * @throws {ProblemError} coding.not-third where somebody who coded it calls themselves a third person
 */
export async function decideText(
  context: Context,
  question: CodedQuestion,
  text: string,
  { state, codes, how, reason }: TextDecision,
  { id: coder, scope }: Person,
): Promise<void> {
  const { kysely, engine } = context.database;
  await kysely.transaction().execute(async (tx) => {
    const found = await heldText(tx, text, question, scope, engine);
    if (found?.compared !== 1) throw new ProblemError("coding.unknown-text", text);
    const said = await codingsOfText(tx, text);
    const wasCoder = said.some((one) => one.round !== "decided" && one.coder === coder);
    if (how === "third" && wasCoder) throw new ProblemError("coding.not-third");
    const known = await codesOf(tx, question);
    for (const code of codes)
      if (!known.some(({ id }) => id === code)) throw new ProblemError("coding.unknown-code", code);
    await putCoding(tx, {
      text,
      round: "decided",
      coder,
      state,
      codes: JSON.stringify([...new Set(codes)].sort()),
      how,
      reason,
    });
    const { wave, head } = question;
    const detail = { id: wave, question: question.question, how };
    await record(context, tx, coder, "coding.decided", head.wave.name, detail);
  });
}

function saidBy(coding: Parameters<typeof saidIn>[0] & { coderName: string | null }) {
  return { ...saidIn(coding), by: coding.coderName };
}

function hasBoth(codings: readonly { round: string }[]): boolean {
  return ["first", "second"].every((round) => codings.some((one) => one.round === round));
}
