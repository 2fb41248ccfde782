import { storeBreakOff } from "../db/queries/break-offs.ts";
import { questionsOf } from "../surveys/definition/questionnaire.ts";
import type { Problem } from "../surveys/problem.ts";
import { problem } from "../surveys/problem.ts";
import type { BreakOff, Delivery, Submission } from "../surveys/wire/submission.ts";
import type { Bringer } from "./access/may-hand-in.ts";
import { mayHandIn } from "./access/may-hand-in.ts";
import type { Context } from "./context.ts";
import { accept, isInFuture } from "./intake-door.ts";

/** What became of a delivery. Taken means durable: the device may forget it. */
export type Taken =
  | { kind: "taken"; id: string; outcome: "stored" | "repeated" }
  | { kind: "refused"; problem: Problem };

/**
 * Takes in what a device has made, in any of its three forms, whoever brings it. Safe to repeat: the
 * device makes the id.
 */
export async function takeDelivery(
  context: Context,
  delivery: Delivery,
  bringer: Bringer,
): Promise<Taken> {
  switch (delivery.form) {
    case "open":
      return takeSubmission(context, delivery.submission, bringer);
    case "sealed": {
      const opened = await context.keys.open(delivery);
      return opened.kind === "opened"
        ? takeSubmission(context, opened.submission, bringer)
        : opened;
    }
    case "breakOff":
      return takeBreakOff(context, delivery, bringer);
  }
}

async function takeSubmission(
  context: Context,
  submission: Submission,
  bringer: Bringer,
): Promise<Taken> {
  const { id, mode, site, trace } = submission;
  const unfit = await mayHandIn(context, bringer, { id, mode, site, device: trace?.device });
  if (unfit) return { kind: "refused", problem: unfit };
  const acceptance = await accept(context, submission);
  if (acceptance.kind === "refused") return acceptance;
  switch (acceptance.outcome.kind) {
    case "stored":
      return { kind: "taken", id, outcome: "stored" };
    case "repeated":
      return { kind: "taken", id, outcome: "repeated" };
    case "conflict":
    case "contradicting":
      return { kind: "refused", problem: problem("submission.conflict", id) };
    case "withdrawn":
      return { kind: "refused", problem: problem("submission.withdrawn", id) };
  }
}

/** Somebody went away. The row holds nothing of them: neither what they said, nor when, nor on which device. */
async function takeBreakOff(
  context: Context,
  { form: _, ...breakOff }: BreakOff,
  bringer: Bringer,
): Promise<Taken> {
  const { id, mode, site } = breakOff;
  const unfit =
    (await mayHandIn(context, bringer, { id, mode, site, device: undefined })) ??
    (await unfitBreakOff(context, breakOff));
  if (unfit) return { kind: "refused", problem: unfit };
  return {
    kind: "taken",
    id,
    outcome: await storeBreakOff(context.database.kysely, breakOff),
  };
}

async function unfitBreakOff(
  context: Context,
  { wave, site, day, question }: Omit<BreakOff, "form">,
): Promise<Problem | undefined> {
  const form = await context.waves.formOf(wave);
  if (!form) return problem("submission.unknown-wave", wave);
  if (!(await context.waves.isFieldedAt(wave, site)))
    return problem("submission.unknown-site", site);
  if (isInFuture(context, day)) return problem("submission.day-in-future", day);
  return questionsOf(form.questionnaire).some(({ id }) => id === question)
    ? undefined
    : problem("answer.unknown-question", question);
}
