import * as v from "valibot";
import { putSecondDraft, secondDraft } from "../../db/queries/second-drafts.ts";
import type { NamedStack } from "../../db/queries/stacks.ts";
import { readSheetNumber } from "../../surveys/paper/sheet-number.ts";
import type { SecondDraft } from "../../surveys/wire/second-entry.ts";
import { SheetDraft } from "../../surveys/wire/stack.ts";
import type { Person } from "../access/person.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { secondStateOf } from "./second-state.ts";

/**
 * Keeps what a person is typing a second time, after every key.
 *
 * @throws {ProblemError} stack.closed; sheet.bad-number
 */
export async function keepSecondDraft(
  context: Context,
  { id, closed_at }: NamedStack,
  scope: string,
  draft: SheetDraft,
  { id: account }: Person,
): Promise<void> {
  if (closed_at !== null) throw new ProblemError("stack.closed", id);
  const read = readSheetNumber(draft.digits);
  if (read.kind !== "number") throw new ProblemError("sheet.bad-number", draft.digits);
  const place = { stack: id, account, scope };
  const kept = { number: read.externalId, draft: JSON.stringify(draft) };
  await putSecondDraft(context.database.kysely, place, kept);
}

/** The form on a person's second desk as they left it. One that was typed in the meantime is none. */
export async function secondDraftOf(
  context: Context,
  stack: NamedStack,
  scope: string,
  { id: account }: Person,
): Promise<SecondDraft> {
  const { kysely } = context.database;
  const kept = await secondDraft(kysely, { stack: stack.id, account, scope });
  if (!kept) return { draft: null };
  const { toType } = await secondStateOf(kysely, stack);
  const isToType = toType.some((one) => one.number === kept.number && one.scope === scope);
  return { draft: isToType ? v.parse(SheetDraft, JSON.parse(kept.draft)) : null };
}
