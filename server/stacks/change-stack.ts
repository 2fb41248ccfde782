import type { Transaction } from "kysely";
import { undoLastSheet } from "../../db/queries/sheet-undo.ts";
import { sheetByNumber } from "../../db/queries/sheets.ts";
import { putFileIntoStack, takeFileOut } from "../../db/queries/stack-files.ts";
import {
  balanceOfStack,
  forgetSheet,
  notedSheet,
  noteSheet,
  sheetsOfStack,
} from "../../db/queries/stack-sheets.ts";
import { declare, lockStack, removeStack, setClosed } from "../../db/queries/stacks.ts";
import { waveById } from "../../db/queries/waves.ts";
import type { Schema, StackTable } from "../../db/schema.ts";
import { sheetSubject } from "../../surveys/paper/sheet-number.ts";
import { likelyMissing } from "../../surveys/paper/stack-balance.ts";
import type { SheetNote } from "../../surveys/wire/stack.ts";
import type { Person } from "../access/person.ts";
import { record } from "../access/record.ts";
import type { Form } from "../catalogue/catalogue.ts";
import { formOf } from "../catalogue/catalogue.ts";
import { recountingOf } from "../catalogue/recounting.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { rulesOf } from "./rules-of.ts";
import { secondStateOf } from "./second-state.ts";

const MOST_NAMED = 10;

/** A stack locked for one change, and the transaction that changes it. */
type Change = (tx: Transaction<Schema>, stack: StackTable) => Promise<void>;

/** Changes an open stack of a wave that is not frozen. @throws {ProblemError} stack.closed, wave.frozen */
export function changeOpenStack(context: Context, id: string, change: Change): Promise<void> {
  return changeStack(context, id, async (tx, stack) => {
    if (stack.closed_at !== null) throw new ProblemError("stack.closed", id);
    await change(tx, stack);
  });
}

function changeStack(context: Context, id: string, change: Change): Promise<void> {
  const { kysely, engine } = context.database;
  return kysely.transaction().execute(async (tx) => {
    const locked = await lockStack(tx, id, engine);
    if (!locked) throw new ProblemError("stack.unknown", id);
    const { stack, wave } = locked;
    if (wave.frozen_at !== null) throw new ProblemError("wave.frozen", wave.name);
    await change(tx, stack);
  });
}

/** Counted again: the number of forms in the stack is another. */
export function recountStack(context: Context, id: string, declared: number, by: Person) {
  return changeOpenStack(context, id, async (tx, stack) => {
    await declare(tx, id, declared);
    const detail = { stack: id, before: stack.declared, declared };
    await record(context, tx, by.id, "stack.recounted", subjectOf(stack), detail);
  });
}

/**
 * Says of a number why it has no answers, or that it lies here although its answers came another way.
 *
 * @throws {ProblemError} sheet.taken where answers to it are in; sheet.unknown where they are not
 */
export function noteNumber(
  context: Context,
  id: string,
  number: string,
  note: SheetNote,
  by: Person,
) {
  return changeOpenStack(context, id, async (tx, stack) => {
    const there = await sheetByNumber(tx, stack.wave, number);
    if (note.how === "found") {
      if (!there) throw new ProblemError("sheet.unknown", number);
    } else if (there) throw new ProblemError("sheet.taken", number, there.mode);
    if ((await notedSheet(tx, id, number))?.how === "typed")
      throw new ProblemError("sheet.taken", number, "paper");
    const at = context.now().toISOString();
    const reason = note.how === "found" ? null : note.reason;
    await noteSheet(tx, { stack: id, number, how: note.how, reason, actor: by.id, at });
    const subject = sheetSubject(stack.wave, number);
    const detail = { stack: id, ...(reason !== null && { reason }) };
    await record(context, tx, by.id, `sheet.${note.how}`, subject, detail);
  });
}

/**
 * Takes back what was said of a number, or the sheet that this person typed last: it comes back to their
 * desk and is not in any more.
 *
 * @throws {ProblemError} sheet.not-yours where it is another sheet than that
 */
export async function takeBack(
  context: Context,
  id: string,
  number: string,
  by: Person,
): Promise<void> {
  await changeOpenStack(context, id, async (tx, stack) => {
    const noted = await notedSheet(tx, id, number);
    if (!noted) throw new ProblemError("sheet.unknown", number);
    if (noted.how === "withdrawn") throw new ProblemError("sheet.not-yours", number);
    const isTyped = noted.how === "typed";
    if (!isTyped) await forgetSheet(tx, id, number);
    else {
      const form = await formOfStack(context, tx, stack);
      const recounting = recountingOf(new Map([[stack.wave, form]]));
      if ((await undoLastSheet(tx, stack, number, by.id, recounting)) === "not-yours")
        throw new ProblemError("sheet.not-yours", number);
    }
    const action = isTyped ? "sheet.taken-back" : "sheet.note-taken-back";
    await record(context, tx, by.id, action, sheetSubject(stack.wave, number), { stack: id });
  });
}

async function formOfStack(
  { catalogue }: Context,
  tx: Transaction<Schema>,
  { wave: id }: StackTable,
): Promise<Form> {
  const wave = await waveById(tx, id);
  if (!wave) throw new ProblemError("wave.unknown", id);
  return formOf(catalogue, wave.questionnaire, wave.version);
}

/** Puts a file's forms into a stack. */
export function takeFileIn(context: Context, id: string, batch: string, by: Person) {
  return changeOpenStack(context, id, async (tx, stack) => {
    switch (await putFileIntoStack(tx, stack, batch, by.scope)) {
      case "unknown":
        throw new ProblemError("import.unknown", batch);
      case "other-stack":
        throw new ProblemError("stack.file-elsewhere", batch);
      case "put":
        await record(context, tx, by.id, "stack.file-put", subjectOf(stack), { id: batch });
    }
  });
}

/** Takes a file's forms out of a stack; they stay in the wave. */
export function putFileOut(context: Context, id: string, batch: string, by: Person) {
  return changeOpenStack(context, id, async (tx, stack) => {
    await takeFileOut(tx, id, batch);
    await record(context, tx, by.id, "stack.file-taken-out", subjectOf(stack), { id: batch });
  });
}

/**
 * Closes a stack that balances.
 *
 * @throws {ProblemError} saying how many forms are not explained, and which numbers they may be
 */
export function closeStack(context: Context, id: string, by: Person) {
  return changeOpenStack(context, id, async (tx, stack) => {
    const { open, over } = await balanceOfStack(tx, stack);
    if (over > 0) throw new ProblemError("stack.over", String(over));
    if (open > 0) {
      const numbers = likelyMissing(await sheetsOfStack(tx, stack), open, MOST_NAMED).join(", ");
      if (numbers === "") throw new ProblemError("stack.many-open", String(open));
      if (open === 1) throw new ProblemError("stack.one-open", numbers);
      throw new ProblemError("stack.some-open", String(open), numbers);
    }
    const wave = await waveById(tx, stack.wave);
    if (wave && rulesOf(wave).secondEntry === "asked" && !(await isAccepted(tx, stack)))
      throw new ProblemError("stack.second-entry", id);
    await setClosed(tx, id, { at: context.now().toISOString(), by: by.id });
    await record(context, tx, by.id, "stack.closed", subjectOf(stack), { stack: id });
  });
}

/** Where nothing was typed there is nothing to type twice. */
async function isAccepted(tx: Transaction<Schema>, stack: StackTable): Promise<boolean> {
  const { kind } = await secondStateOf(tx, stack);
  return kind === "accepted" || kind === "nothing";
}

/** Opens a closed stack again. */
export function reopenStack(context: Context, id: string, by: Person) {
  return changeStack(context, id, async (tx, stack) => {
    await setClosed(tx, id, null);
    await record(context, tx, by.id, "stack.reopened", subjectOf(stack), { stack: id });
  });
}

/** Removes a stack that was opened by mistake. @throws {ProblemError} stack.in-use where something lies in it */
export function deleteStack(context: Context, id: string, by: Person) {
  return changeOpenStack(context, id, async (tx, stack) => {
    if ((await sheetsOfStack(tx, stack)).length > 0) throw new ProblemError("stack.in-use", id);
    await removeStack(tx, id);
    await record(context, tx, by.id, "stack.removed", subjectOf(stack), { stack: id });
  });
}

/** How the log names a stack: where it comes from and when. */
export function subjectOf({ site, day }: Pick<StackTable, "site" | "day">): string {
  return `${site}/${day}`;
}
