import type { Arrival, Identity, Outcome } from "../db/intake/arrival.ts";
import type { Problem } from "../surveys/problem.ts";
import { problem } from "../surveys/problem.ts";
import { judge } from "../surveys/response/judge.ts";
import type { Submission } from "../surveys/wire/submission.ts";
import type { Context } from "./context.ts";

/** A clock in another time zone, or one that is a little fast, must not cost an answer. */
const DAYS_AHEAD = 1;

export type Acceptance =
  | { kind: "accepted"; outcome: Outcome }
  | { kind: "refused"; problem: Problem };

/**
 * The one intake: judges a submission, stores it once, counts it, and answers when it is durable.
 * Tablet, paper desk and API come this way one by one; the importer hands over whole chunks by the same
 * `judge` and the same writer.
 */
export async function accept(
  context: Context,
  submission: Submission,
  identity: Identity | null = null,
): Promise<Acceptance> {
  const arrival = await arrivalOf(context, submission, identity);
  if ("code" in arrival) return { kind: "refused", problem: arrival };
  const [outcome] = await context.intake.store([arrival]);
  if (!outcome) throw new Error("the writer answered nothing");
  return { kind: "accepted", outcome };
}

/** Whether a day lies further ahead than any clock in the world can be. */
export function isInFuture({ now }: Context, day: string): boolean {
  const latest = new Date(now().getTime() + DAYS_AHEAD * 86_400_000);
  return day > latest.toISOString().slice(0, 10);
}

async function arrivalOf(
  context: Context,
  submission: Submission,
  identity: Identity | null,
): Promise<Arrival | Problem> {
  const form = await context.waves.formOf(submission.wave);
  if (!form) return problem("submission.unknown-wave", submission.wave);
  if (!(await context.waves.isFieldedAt(submission.wave, submission.site)))
    return problem("submission.unknown-site", submission.site);
  if (isInFuture(context, submission.day))
    return problem("submission.day-in-future", submission.day);
  const verdict = judge(form.questionnaire, submission, context.hash);
  if (verdict.kind === "unfit") return verdict.problem;
  const { sheet } = verdict;
  return { sheet, increments: form.counter.count(sheet.answers), identity };
}
