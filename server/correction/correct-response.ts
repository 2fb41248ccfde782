import type { Transaction } from "kysely";
import * as v from "valibot";
import { putCorrection, standingResponse } from "../../db/queries/corrections.ts";
import type { Schema } from "../../db/schema.ts";
import type { Problem } from "../../surveys/problem.ts";
import type { Answers } from "../../surveys/response/answer.ts";
import { judge } from "../../surveys/response/judge.ts";
import { MODES } from "../../surveys/wire/submission.ts";
import { record } from "../access/record.ts";
import { formOf } from "../catalogue/catalogue.ts";
import { recountingOf } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";
import { standingDigest } from "./standing-digest.ts";

/** What a response is to say from now on, and why. */
export type Correction = {
  response: string;
  /** A complete set, as a submission has it: what is not changed stands in it too. */
  answers: Answers;
  otherTexts: Record<string, string>;
  reason: string;
  /** The account's id. */
  actor: string | null;
  /** How the log names the response: by its number on paper or its row, never by its id. */
  subject: string;
  /** The file whose answers are taken, and the digest by which its row is known again. */
  batch?: { id: string; digest: string };
};

/**
 * corrected: `revision` is the new one · unchanged: it says so already · frozen: what is counted stays ·
 * unknown: there is no such response · unfit: the answers do not fit the questionnaire.
 */
export type CorrectionOutcome =
  | { kind: "corrected"; revision: number }
  | { kind: "unchanged" | "frozen" | "unknown" }
  | { kind: "unfit"; problem: Problem };

/**
 * Corrects an accepted response. Nothing is overwritten: what it said before is kept with who changed it,
 * when and why; its tally changes by exactly the difference, at once, and published sums with the next
 * release that may move. The log learns of it, not of the answers.
 */
export async function correctResponse(
  context: Context,
  tx: Transaction<Schema>,
  { response, answers, otherTexts, reason, actor, subject, batch }: Correction,
): Promise<CorrectionOutcome> {
  const standing = await standingResponse(tx, response, context.database.engine);
  if (standing === "frozen" || standing === "unknown") return { kind: standing };
  const { id, wave, site, language, wording, day, revision } = standing;
  const form = formOf(context.catalogue, standing.questionnaire, standing.version);
  const { questionnaire } = form;
  const verdict = judge(
    questionnaire,
    {
      id,
      wave,
      questionnaire: questionnaire.id,
      version: questionnaire.version,
      wording,
      language,
      site,
      mode: v.parse(v.picklist(MODES), standing.mode),
      day,
      answers,
      otherTexts,
      orderShown: {},
    },
    context.hash,
  );
  if (verdict.kind === "unfit") return verdict;
  const { sheet } = verdict;
  const said = standingDigest(questionnaire, standing, context.hash);
  if (said === sheet.answersDigest) return { kind: "unchanged" };
  await putCorrection(
    tx,
    standing,
    { answers: sheet.answersJson, texts: sheet.texts },
    { before: standing.knownAs ?? said, after: batch?.digest ?? sheet.answersDigest },
    { at: context.now().toISOString(), actor, reason, batch: batch?.id ?? null },
    recountingOf(new Map([[wave, form]])),
  );
  await record(context, tx, actor, "response.corrected", subject, { reason });
  return { kind: "corrected", revision: revision + 1 };
}
