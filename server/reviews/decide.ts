import type { Transaction } from "kysely";
import * as v from "valibot";
import {
  decisionById,
  holdDecided,
  putDecision,
  takeDecisionBack,
} from "../../db/queries/reviews.ts";
import { tabletForms, tabletQuarters } from "../../db/queries/tablet-quarters.ts";
import { isOpenWave } from "../../db/queries/waves.ts";
import type { Schema, WaveTable } from "../../db/schema.ts";
import { REVIEWS_DE } from "../../surveys/messages/reviews/de.ts";
import { say } from "../../surveys/messages/say.ts";
import { shortestSeconds } from "../../surveys/suspicion/burst.ts";
import type { ReviewDecision } from "../../surveys/wire/review.ts";
import { QuarterSubject } from "../../surveys/wire/review.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import { recountingOf } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { quarterSuspicion, suspicionsIn } from "../suspicions.ts";
import { isWithin } from "./decided.ts";
import { placeNames } from "./place-names.ts";

type Subject = { subject: string; members: string; responses: string[] };

/**
 * Decides about suspicions, all of them or none. What is not counted is taken out of the tally at once and
 * stays; published sums follow with the next release that may move. The log keeps the reason and how many,
 * never which: device and quarter of an hour are deleted at the freeze.
 *
 * @returns how many forms are not counted by it
 * @throws {ProblemError} review.changed where forms have joined or left since they were shown; wave.frozen
 */
export async function decide(
  context: Context,
  wave: WaveTable,
  { kind, suspicions, notCounted, reason, words }: ReviewDecision,
  by: Person,
): Promise<number> {
  const form = formOf(context.catalogue, wave.questionnaire, wave.version);
  return changing(context, wave, form, async (tx, recounting) => {
    const { engine } = context.database;
    const subjects = await subjectsOf(inside(context, tx), wave, form, kind, by);
    const decided: Subject[] = [];
    for (const { subject, members } of suspicions) {
      const found = await subjects(subject);
      if (found?.members !== members) throw new ProblemError("review.changed");
      decided.push(found);
    }
    await holdDecided(tx, wave.id, kind, decided, engine);
    let excluded = 0;
    for (const { subject, members, responses } of decided) {
      const out =
        notCounted === "all" ? responses : responses.filter((_, at) => notCounted.includes(at));
      const left = await putDecision(
        tx,
        {
          id: context.newId(),
          wave: wave.id,
          kind,
          subject,
          members,
          forms: responses.length,
          reason,
          words: words === null || words === "" ? null : words,
          decided_by: by.id,
          decided_at: context.now().toISOString(),
        },
        [...new Set(out)],
        recounting,
        engine,
      );
      if (left === null) throw new ProblemError("review.changed");
      excluded += left;
    }
    const forms = decided.reduce((sum, { responses }) => sum + responses.length, 0);
    const action = notCounted.length > 0 ? "review.not-counted" : "review.belongs";
    const why = say(REVIEWS_DE, `reason.${reason}`);
    const detail = {
      id: wave.id,
      reason: words === null || words === "" ? why : `${why}: ${words}`,
      responses: forms,
      notCounted: excluded,
    };
    await record(context, tx, by.id, action, wave.name, detail);
    return excluded;
  });
}

/**
 * Takes a decision back: what it left out counts again, and the suspicion is open again.
 *
 * @returns how many forms count again
 * @throws {ProblemError} review.unknown where there is no such decision in the person's districts; wave.frozen
 */
export async function takeBack(
  context: Context,
  wave: WaveTable,
  id: string,
  by: Person,
): Promise<number> {
  const form = formOf(context.catalogue, wave.questionnaire, wave.version);
  const { kysely, engine } = context.database;
  const decision = await decisionById(kysely, id);
  if (decision?.wave !== wave.id) throw new ProblemError("review.unknown");
  const found = await suspicionsIn(context, wave.id, form, by.scope);
  const names = await placeNames(context, by.scope);
  if (!isWithin(decision, found, by.scope, names)) throw new ProblemError("review.unknown");
  return changing(context, wave, form, async (tx, recounting) => {
    const counted = await takeDecisionBack(tx, { id, wave: wave.id }, recounting, engine);
    const detail = { id: wave.id, responses: counted };
    await record(context, tx, by.id, "review.taken-back", wave.name, detail);
    return counted;
  });
}

/** Changes a wave that is not frozen, in one transaction. */
function changing<Value>(
  context: Context,
  wave: WaveTable,
  form: Form,
  change: (tx: Transaction<Schema>, recounting: ReturnType<typeof recountingOf>) => Promise<Value>,
): Promise<Value> {
  const { kysely, engine } = context.database;
  return kysely.transaction().execute(async (tx) => {
    if (!(await isOpenWave(tx, wave.id, engine))) throw new ProblemError("wave.frozen", wave.id);
    return change(tx, recountingOf(new Map([[wave.id, form]])));
  });
}

/** The same installation, seen from inside a transaction. */
function inside(context: Context, tx: Transaction<Schema>): Context {
  return { ...context, database: { ...context.database, kysely: tx } };
}

/** Looks up what can be decided about. Any quarter of an hour can, conspicuous or not. */
async function subjectsOf(
  context: Context,
  wave: WaveTable,
  form: Form,
  kind: ReviewDecision["kind"],
  { scope }: Person,
): Promise<(subject: string) => Promise<Subject | undefined>> {
  const { kysely } = context.database;
  if (kind === "burst") {
    const shortest = shortestSeconds(form.questionnaire.estimatedMinutes);
    return async (subject) => {
      const read = readQuarter(subject);
      if (!read) return undefined;
      const { device, site, quarter } = read;
      const day = quarter.slice(0, 10);
      const quarters = await tabletQuarters(kysely, wave.id, scope, shortest, {
        device,
        site,
        day,
      });
      const row = quarters.find((one) => one.quarter === quarter);
      if (!row) return undefined;
      const span = { device, site, from: quarter, to: quarter };
      const forms = await tabletForms(kysely, wave.id, scope, span);
      return asSubject(quarterSuspicion(context, [], row, forms, form));
    };
  }
  const { answers, texts, numbers } = await suspicionsIn(context, wave.id, form, scope);
  const all = [...answers, ...texts, ...numbers].filter((one) => one.kind === kind);
  return async (subject) => {
    const found = all.find((one) => one.subject === subject);
    return found && asSubject(found);
  };
}

function readQuarter(subject: string) {
  const read = v.safeParse(QuarterSubject, subject);
  return read.success ? read.output : undefined;
}

function asSubject({
  subject,
  members,
  forms,
}: {
  subject: string;
  members: string;
  forms: readonly { response: string }[];
}): Subject {
  return { subject, members, responses: forms.map(({ response }) => response) };
}
