import { Hono } from "hono";
import * as v from "valibot";
import { deskOf, putPace } from "../../db/queries/sheet-drafts.ts";
import { sheetByNumber } from "../../db/queries/sheets.ts";
import { balanceOfStack, noteSheet, stackOfTypedSheet } from "../../db/queries/stack-sheets.ts";
import type { NamedStack } from "../../db/queries/stacks.ts";
import { stackWithin } from "../../db/queries/stacks.ts";
import { waveById } from "../../db/queries/waves.ts";
import { fileForm } from "../../surveys/definition/file-form.ts";
import { secondsPerForm, withSeconds } from "../../surveys/paper/pace.ts";
import { readSheetNumber, SHEET_SOURCE, sheetSubject } from "../../surveys/paper/sheet-number.ts";
import { WaveRules } from "../../surveys/wire/fieldwork.ts";
import type { PaperForm, SavedSheet } from "../../surveys/wire/paper.ts";
import { PaperSheet } from "../../surveys/wire/paper.ts";
import type { StackPulse } from "../../surveys/wire/stack.ts";
import type { Person, SignedIn } from "../access/person.ts";
import { needs } from "../access/person.ts";
import { record } from "../access/record.ts";
import { signedIn } from "../access/session.ts";
import { formOf } from "../catalogue/catalogue.ts";
import { offering } from "../catalogue/offered-languages.ts";
import type { Context } from "../context.ts";
import { accept } from "../intake-door.ts";
import { body } from "../parse-body.ts";
import { ProblemError } from "../problem-response.ts";
import { SHEET_ENTERED, sheetState } from "./sheet-state.ts";

/** The paper desk: forms to type from, sheets typed, and what is there under a number already. */
export const paper = (context: Context) =>
  new Hono<SignedIn>()
    .use(signedIn(context))
    .use(needs("paper.enter"))
    .get("/forms/:wave", async (c) => c.json(await paperForm(context, c.req.param("wave"))))
    .get("/sheets/:wave/:number", async (c) => {
      const { wave, number } = c.req.param();
      return c.json(await sheetState(context, wave, mustRead(number), c.get("person").scope));
    })
    .post("/sheets", body(PaperSheet), async (c) => {
      const typed = c.req.valid("json");
      const { submission } = typed;
      const { id, wave } = submission;
      const externalId = mustRead(typed.sheetNumber);
      const person = c.get("person");
      const stack = await mustBeIn(context, typed, person);
      const identity = { source: SHEET_SOURCE, externalId, batch: null };
      const acceptance = await accept(context, submission, identity);
      if (acceptance.kind === "refused")
        throw new ProblemError(acceptance.problem.code, ...acceptance.problem.where);
      const sheet = { wave, externalId, site: submission.site, stack: stack.id };
      const { outcome } = acceptance;
      const saved = async (how: SavedSheet["outcome"], late: boolean): Promise<SavedSheet> => ({
        id,
        outcome: how,
        late,
        pulse: await pulseOf(context, stack, person),
      });
      switch (outcome.kind) {
        case "stored":
          await noteEntry(context, person, sheet, typed.seconds);
          return c.json(await saved("stored", !outcome.counted), 201);
        case "repeated":
          // Two sheets with equal answers are two people: only the very same one is a repetition.
          await mustBeThis(context, sheet, id);
          // The sheet's own commit comes first: a kill between it and its note is mended here.
          if (!(await stackOfTypedSheet(context.database.kysely, wave, externalId)))
            await noteEntry(context, person, sheet, typed.seconds);
          return c.json(await saved("repeated", false), 200);
        case "contradicting":
        case "conflict":
          throw taken(sheet, (await mustBeThere(context, sheet, id)).mode);
        case "withdrawn":
          throw new ProblemError("submission.withdrawn", id);
      }
    });

/** A sheet as the audit trail names it. */
type SheetPlace = { wave: string; externalId: string; site: string; stack: string };

type PaperFormOnWire = v.InferInput<typeof PaperForm>;

async function paperForm(context: Context, id: string): Promise<PaperFormOnWire> {
  const wave = await waveById(context.database.kysely, id);
  if (!wave) throw new ProblemError("wave.unknown", id);
  const form = formOf(context.catalogue, wave.questionnaire, wave.version);
  const { questionnaire } = form;
  const german = form.wordings.get("de");
  if (!german) throw new Error(`no German wording of "${questionnaire.id}"`);
  return {
    wave: { id: wave.id, name: wave.name, frozen: wave.frozen_at !== null },
    questionnaire: fileForm(questionnaire),
    texts: { ...german.texts },
    wordings: (await offering(context)).wordingsOf(form).map(({ language, fingerprint }) => ({
      language,
      fingerprint,
    })),
    rules: v.parse(WaveRules, JSON.parse(wave.rules)),
  };
}

function mustRead(typed: string): string {
  const read = readSheetNumber(typed);
  if (read.kind !== "number") throw new ProblemError("sheet.bad-number", typed);
  return read.externalId;
}

function taken({ externalId }: SheetPlace, mode: string): ProblemError {
  return new ProblemError("sheet.taken", externalId, mode);
}

/** What is under the number; nothing is, where the response went in under another number before. */
async function mustBeThere(context: Context, { wave, externalId }: SheetPlace, id: string) {
  const there = await sheetByNumber(context.database.kysely, wave, externalId);
  if (!there) throw new ProblemError("submission.conflict", id);
  return there;
}

async function mustBeThis(context: Context, sheet: SheetPlace, id: string): Promise<void> {
  const there = await mustBeThere(context, sheet, id);
  if (there.response !== id) throw taken(sheet, there.mode);
}

/**
 * The open stack that a sheet says it lies in.
 *
 * @throws {ProblemError} where it is not open, or wave, site and day are not the stack's
 */
async function mustBeIn(
  { database }: Context,
  { stack: id, submission }: PaperSheet,
  { scope }: Person,
): Promise<NamedStack> {
  const stack = await stackWithin(database.kysely, id, scope);
  if (!stack) throw new ProblemError("stack.unknown", id);
  if (stack.closed_at !== null) throw new ProblemError("stack.closed", id);
  const { wave, site, day } = submission;
  if (stack.wave !== wave || stack.site !== site || stack.day !== day)
    throw new ProblemError("sheet.other-stack", id);
  return stack;
}

/**
 * Notes that a sheet lies typed in its stack, and who typed it: no answers, and no response id, because
 * that link is cut at the freeze. The person's desk is free for the next one.
 */
async function noteEntry(
  context: Context,
  person: Person,
  { wave, externalId, site, stack }: SheetPlace,
  seconds: number | undefined,
): Promise<void> {
  const at = context.now().toISOString();
  await context.database.kysely.transaction().execute(async (tx) => {
    await noteSheet(tx, {
      stack,
      number: externalId,
      how: "typed",
      reason: null,
      actor: person.id,
      at,
    });
    const { pace } = await deskOf(tx, stack, person.id);
    await putPace(tx, stack, person.id, seconds === undefined ? pace : withSeconds(pace, seconds));
    const subject = sheetSubject(wave, externalId);
    await record(context, tx, person.id, SHEET_ENTERED, subject, { site });
  });
}

async function pulseOf(
  { database: { kysely } }: Context,
  stack: NamedStack,
  { id }: Person,
): Promise<StackPulse> {
  const { declared, open } = await balanceOfStack(kysely, stack);
  const { pace } = await deskOf(kysely, stack.id, id);
  return { declared, open, seconds: secondsPerForm(pace) ?? null };
}
