import type { Transaction } from "kysely";
import { SHEET_SOURCE } from "../../surveys/paper/sheet-number.ts";
import type { Schema, StackTable } from "../schema.ts";
import { holdPlacesOf } from "./leaving-groups.ts";
import type { Recounting } from "./removal.ts";
import { removeContents } from "./removal.ts";
import { forgetSheet } from "./stack-sheets.ts";
import { removeEmptyCells } from "./tally.ts";

/**
 * Takes back the sheet that a person typed last in a stack, as if it had not been saved: for a slip of the
 * finger that is seen at once. It leaves no tombstone, so that it can be saved again.
 *
 * @returns not-yours: it is not the person's last one, or something else was done with it since
 */
export async function undoLastSheet(
  tx: Transaction<Schema>,
  stack: StackTable,
  number: string,
  actor: string,
  recounting: Recounting,
): Promise<"undone" | "not-yours"> {
  const last = await tx
    .selectFrom("stack_sheet")
    .select("number")
    .where("stack", "=", stack.id)
    .where("actor", "=", actor)
    .where("how", "=", "typed")
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last?.number !== number) return "not-yours";
  const sheet = await tx
    .selectFrom("identity")
    .innerJoin("response", "response.id", "identity.response")
    .select(["response.id", "response.revision"])
    .where("identity.wave", "=", stack.wave)
    .where("identity.source", "=", SHEET_SOURCE)
    .where("identity.external_id", "=", number)
    .executeTakeFirst();
  const twice = await tx
    .selectFrom("second_entry")
    .select("number")
    .where("stack", "=", stack.id)
    .where("number", "=", number)
    .executeTakeFirst();
  if (sheet?.revision !== 1 || twice) return "not-yours";
  await holdPlacesOf(tx, [sheet.id]);
  const cut = await tx
    .deleteFrom("identity")
    .where("wave", "=", stack.wave)
    .where("source", "=", SHEET_SOURCE)
    .where("external_id", "=", number)
    .executeTakeFirst();
  if (cut.numDeletedRows === 0n) return "not-yours";
  await removeContents(tx, [sheet.id], recounting);
  await removeEmptyCells(tx, stack.wave);
  await forgetSheet(tx, stack.id, number);
  return "undone";
}
