import { randomInt } from "node:crypto";
import type { Transaction } from "kysely";
import * as v from "valibot";
import { forgetSecondDraft } from "../../db/queries/second-drafts.ts";
import {
  firstReading,
  putDrawn,
  putSecondDecision,
  putSecondReading,
} from "../../db/queries/second-entries.ts";
import type { NamedStack } from "../../db/queries/stacks.ts";
import type { Schema, SecondEntryTable, StackTable } from "../../db/schema.ts";
import { SECOND_REASON } from "../../surveys/messages/entry/second-reason.ts";
import { drawLots } from "../../surveys/paper/second-draw.ts";
import type { DifferingField } from "../../surveys/paper/second-reading.ts";
import { compareReadings, withReadings } from "../../surveys/paper/second-reading.ts";
import { sheetSubject } from "../../surveys/paper/sheet-number.ts";
import type { Answers } from "../../surveys/response/answer.ts";
import { isNotAnswered } from "../../surveys/response/answer.ts";
import { checkAnswers } from "../../surveys/response/check-answers.ts";
import type { SecondDecision, SecondReading } from "../../surveys/wire/second-entry.ts";
import { Mismatches, WHOLE_FORM } from "../../surveys/wire/second-entry.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import { formOf } from "../catalogue/catalogue.ts";
import { keptAnswers } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";
import { correctResponse } from "../correction/correct-response.ts";
import { ProblemError } from "../problem-response.ts";
import { byTypist } from "./by-typist.ts";
import { changeOpenStack, subjectOf } from "./change-stack.ts";
import { secondStateOf, typistsOf } from "./second-state.ts";

const FINEST = 2 ** 32;

/** Draws forms by lot. What was drawn, and out of how many, stands in the log. */
export function drawForSecondEntry(
  context: Context,
  { id }: NamedStack,
  by: Person,
  chance: () => number = () => randomInt(FINEST) / FINEST,
): Promise<void> {
  return changeOpenStack(context, id, async (tx, stack) => {
    const { typed, drawn, canDraw } = await secondStateOf(tx, stack);
    const before = new Set(drawn.map(({ number }) => number));
    const urn = typed.map(({ number }) => number).filter((number) => !before.has(number));
    const numbers = drawLots(urn, canDraw, chance);
    await putDrawn(tx, id, numbers, WHOLE_FORM, context.now().toISOString());
    const detail = { stack: id, numbers: numbers.join(", "), outOf: urn.length };
    await record(context, tx, by.id, "second-entry.drawn", subjectOf(stack), detail);
  });
}

/**
 * Takes in a form typed blind, or one question of it, and compares it with what is stored.
 *
 * @throws {ProblemError} sheet.not-drawn where nobody asked for it, or it was typed already;
 * sheet.typed-by-you where somebody else can type it, and nothing was said of why not
 */
export function takeSecondReading(
  context: Context,
  { id, questionnaire: form, version, district }: NamedStack,
  { number, scope, answers, nobodyElse }: SecondReading,
  by: Person,
): Promise<void> {
  const { questionnaire } = formOf(context.catalogue, form, version);
  return changeOpenStack(context, id, async (tx, stack) => {
    const { toType } = await secondStateOf(tx, stack);
    const task = toType.find((one) => one.number === number && one.scope === scope);
    if (!task) throw new ProblemError("sheet.not-drawn", number);
    const about = { district, person: by.id, typists: [task.actor], nobodyElse };
    const how = await byTypist(tx, about, new ProblemError("sheet.typed-by-you", number));
    const first = await mustBeIn(tx, stack, number);
    const only = scope === WHOLE_FORM ? undefined : scope;
    const read =
      only === undefined ? answers : { ...first.answers, [only]: answers[only] ?? SKIPPED };
    const checked = checkAnswers(questionnaire, "paper", read);
    if (checked.kind === "unfit")
      throw new ProblemError(checked.problem.code, ...checked.problem.where);
    const { questions, differing } = compareReadings(
      questionnaire,
      first.answers,
      checked.answers,
      only,
    );
    await putSecondReading(
      tx,
      { stack: id, number, scope },
      {
        typed_by: by.id,
        typed_at: context.now().toISOString(),
        reading: differing.length === 0 ? null : JSON.stringify(differing),
        result: JSON.stringify(questions),
      },
    );
    await forgetSecondDraft(tx, { stack: id, account: by.id, scope });
    const subject = sheetSubject(stack.wave, number);
    await record(context, tx, by.id, "sheet.entered-again", subject, { stack: id, ...how });
  });
}

/**
 * Decides what the paper says where it was read in two ways. Where that is not what is stored, the response
 * is corrected, and what it said before is kept.
 *
 * @throws {ProblemError} where there is nothing to decide, not all of it was decided, or somebody who has not
 * typed the form can decide, and nothing was said of why not
 */
export function decideSecondReading(
  context: Context,
  { id, questionnaire: form, version, district }: NamedStack,
  { number, scope, fields, nobodyElse }: SecondDecision,
  by: Person,
): Promise<void> {
  const { questionnaire } = formOf(context.catalogue, form, version);
  return changeOpenStack(context, id, async (tx, stack) => {
    const state = await secondStateOf(tx, stack);
    const entry = state.toDecide.find((one) => one.number === number && one.scope === scope);
    if (!entry) throw new ProblemError("sheet.not-drawn", number);
    const about = { district, person: by.id, typists: typistsOf(state, entry), nobodyElse };
    const how = await byTypist(tx, about, new ProblemError("sheet.decided-by-others", number));
    for (const { question, item } of differingIn(entry))
      if (!fields.some((field) => field.question === question && field.item === item))
        throw new ProblemError("request.malformed", "fields");
    const first = await mustBeIn(tx, stack, number);
    const outcome = await correctResponse(context, tx, {
      response: first.response,
      answers: withReadings(questionnaire, first.answers, fields),
      otherTexts: first.otherTexts,
      reason: SECOND_REASON,
      actor: by.id,
      subject: sheetSubject(stack.wave, number),
    });
    if (outcome.kind === "unfit")
      throw new ProblemError(outcome.problem.code, ...outcome.problem.where);
    if (outcome.kind === "frozen") throw new ProblemError("wave.frozen", stack.wave);
    if (outcome.kind === "unknown") throw new ProblemError("sheet.unknown", number);
    const decided_at = context.now().toISOString();
    await putSecondDecision(tx, { stack: id, number, scope }, { decided_by: by.id, decided_at });
    const detail = { stack: id, corrected: outcome.kind === "corrected", ...how };
    await record(context, tx, by.id, "sheet.decided", sheetSubject(stack.wave, number), detail);
  });
}

/** The fields of a form that wait for a decision. */
export function differingIn({ reading }: Pick<SecondEntryTable, "reading">): DifferingField[] {
  return v.parse(Fields, JSON.parse(reading ?? "[]"));
}

const Fields = Mismatches.entries.forms.item.entries.fields;
const SKIPPED = { state: "skipped" } as const;

/** What the first entry of a sheet says, complete, as a submission has it. */
async function mustBeIn(tx: Transaction<Schema>, { wave }: StackTable, number: string) {
  const first = await firstReading(tx, wave, number);
  if (!first) throw new ProblemError("sheet.unknown", number);
  const answers: Answers = {};
  for (const [question, answer] of Object.entries(keptAnswers(first.answers))) {
    const body = first.texts.find((text) => text.question === question && text.kind === "answer");
    // A jump hides again what it hid before; where a correction opens it, it was left empty.
    if (answer === true) answers[question] = body?.body ?? SKIPPED;
    else if (isNotAnswered(answer) && answer.state === "hidden") answers[question] = SKIPPED;
    else answers[question] = answer;
  }
  const otherTexts = Object.fromEntries(
    first.texts
      .filter(({ kind }) => kind === "other")
      .map(({ question, body }) => [question, body]),
  );
  return { response: first.id, answers, otherTexts };
}
