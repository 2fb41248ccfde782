import type { Arrival } from "../../db/intake/arrival.ts";
import type { NamedBatch } from "../../db/queries/batches.ts";
import { knownIdentities } from "../../db/queries/identities.ts";
import { isCorrectedBy } from "../../db/queries/revisions.ts";
import { SHEET_SOURCE, sheetSubject } from "../../surveys/paper/sheet-number.ts";
import type { Answers } from "../../surveys/response/answer.ts";
import { keptAnswers } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";
import { correctResponse } from "../correction/correct-response.ts";
import type { Decision } from "./stored-plan.ts";

/**
 * Corrects, just before a chunk is stored, the responses for which a person has taken the file's answers.
 * Safe to repeat: what a killed process has corrected already is counted again, not corrected again.
 *
 * @param rows the arrivals' rows in the file
 * @returns how many of the arrivals are now what their response says
 */
export async function takeDecisions(
  context: Context,
  batch: NamedBatch,
  arrivals: readonly Arrival[],
  rows: readonly number[],
  decisions: readonly Decision[],
): Promise<number> {
  let taken = 0;
  const places = new Map(rows.map((row, place) => [row, place]));
  for (const decision of decisions) {
    const arrival = arrivals[places.get(decision.row) ?? -1];
    if (decision.take === "file" && arrival && (await take(context, batch, arrival, decision)))
      taken += 1;
  }
  return taken;
}

async function take(
  context: Context,
  batch: NamedBatch,
  { sheet, identity }: Arrival,
  { row, externalId, inFile, stored, reason, by }: Decision,
): Promise<boolean> {
  const { kysely } = context.database;
  if (identity?.externalId !== externalId || sheet.answersDigest !== inFile) return false;
  const known = await knownIdentities(kysely, batch.wave, batch.source, [externalId]);
  const there = known.get(externalId);
  if (!there) return false;
  return kysely.transaction().execute(async (tx) => {
    if (there.answersDigest === inFile) return isCorrectedBy(tx, there.response, batch.id);
    if (there.answersDigest !== stored) return false;
    const outcome = await correctResponse(context, tx, {
      response: there.response,
      ...asSent(sheet),
      reason,
      actor: by,
      subject:
        batch.source === SHEET_SOURCE
          ? sheetSubject(batch.wave, externalId)
          : `${batch.file_name}: ${row}`,
      batch: { id: batch.id, digest: inFile },
    });
    return outcome.kind === "corrected";
  });
}

/** A judged sheet as it was before its words were taken out of its answers. */
function asSent({ answersJson, texts }: Arrival["sheet"]): {
  answers: Answers;
  otherTexts: Record<string, string>;
} {
  const words = (wanted: "answer" | "other") =>
    Object.fromEntries(
      texts.flatMap(({ question, kind, body }) => (kind === wanted ? [[question, body]] : [])),
    );
  const own = words("answer");
  const answers = Object.fromEntries(
    Object.entries(keptAnswers(answersJson)).map(([question, answer]) => [
      question,
      answer === true ? (own[question] ?? "") : answer,
    ]),
  );
  return { answers, otherTexts: words("other") };
}
