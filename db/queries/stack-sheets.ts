import type { Insertable, Kysely, Transaction } from "kysely";
import * as v from "valibot";
import { SHEET_SOURCE } from "../../surveys/paper/sheet-number.ts";
import type { StackBalance } from "../../surveys/paper/stack-balance.ts";
import { stackBalance } from "../../surveys/paper/stack-balance.ts";
import type { BroughtSheet, NotedSheet, StackSheet } from "../../surveys/paper/stack-sheets.ts";
import { stackSheets } from "../../surveys/paper/stack-sheets.ts";
import { Balance } from "../../surveys/wire/stack.ts";
import type { Schema, StackSheetTable } from "../schema.ts";
import { stacksOfWave } from "./stacks.ts";

type Place = { id: string; wave: string };

/** Every number of a stack and what became of it. */
export async function sheetsOfStack(db: Kysely<Schema>, stack: Place): Promise<StackSheet[]> {
  return stackSheets(
    await notedSheets(db, stack),
    await broughtSheets(db, stack),
    await repeatedSheets(db, stack),
  );
}

/** How a stack stands now; once its wave is frozen, how it stood then. */
export async function balanceOfStack(
  db: Kysely<Schema>,
  stack: Place & { declared: number; kept_balance: string | null },
): Promise<StackBalance> {
  if (stack.kept_balance !== null) return v.parse(Balance, JSON.parse(stack.kept_balance));
  return stackBalance(stack.declared, await sheetsOfStack(db, stack));
}

/** Writes down how a wave's stacks stand, before the freeze cuts their numbers off the responses. */
export async function keepBalances(tx: Transaction<Schema>, wave: string): Promise<void> {
  for (const stack of await stacksOfWave(tx, wave)) {
    const kept_balance = JSON.stringify(await balanceOfStack(tx, stack));
    await tx.updateTable("stack").set({ kept_balance }).where("id", "=", stack.id).execute();
  }
}

/** Notes what became of a number; what was noted before is replaced. */
export async function noteSheet(
  db: Kysely<Schema>,
  row: Insertable<StackSheetTable>,
): Promise<void> {
  const { how, reason, actor, at } = row;
  await db
    .insertInto("stack_sheet")
    .values(row)
    .onConflict((oc) => oc.columns(["stack", "number"]).doUpdateSet({ how, reason, actor, at }))
    .execute();
}

/** What is noted of one number. */
export function notedSheet(
  db: Kysely<Schema>,
  stack: string,
  number: string,
): Promise<StackSheetTable | undefined> {
  return db
    .selectFrom("stack_sheet")
    .selectAll()
    .where("stack", "=", stack)
    .where("number", "=", number)
    .executeTakeFirst();
}

/** Forgets what was noted of a number. */
export async function forgetSheet(
  db: Kysely<Schema>,
  stack: string,
  number: string,
): Promise<void> {
  await db
    .deleteFrom("stack_sheet")
    .where("stack", "=", stack)
    .where("number", "=", number)
    .execute();
}

/** Where a number was typed, if it was typed in a stack. */
export function stackOfTypedSheet(
  db: Kysely<Schema>,
  wave: string,
  number: string,
): Promise<{ id: string; actor: string | null } | undefined> {
  return db
    .selectFrom("stack_sheet")
    .innerJoin("stack", "stack.id", "stack_sheet.stack")
    .select(["stack.id", "stack_sheet.actor"])
    .where("stack.wave", "=", wave)
    .where("stack_sheet.number", "=", number)
    .where("stack_sheet.how", "=", "typed")
    .executeTakeFirst();
}

/** A withdrawn sheet stays explained in the stacks it lies in; nothing else of it stays. */
export async function noteWithdrawn(
  tx: Transaction<Schema>,
  { wave, number, batch }: { wave: string; number: string; batch: string | null },
  at: string,
): Promise<void> {
  const noted = await tx
    .selectFrom("stack_sheet")
    .innerJoin("stack", "stack.id", "stack_sheet.stack")
    .select("stack.id")
    .where("stack.wave", "=", wave)
    .where("stack_sheet.number", "=", number)
    .where("stack_sheet.how", "in", ["typed", "found"])
    .execute();
  const brought = await tx
    .selectFrom("stack_file")
    .select("stack as id")
    .where("batch", "=", batch ?? "")
    .execute();
  for (const { id } of [...noted, ...brought]) {
    await noteSheet(tx, { stack: id, number, how: "withdrawn", reason: null, actor: null, at });
    for (const table of ["second_entry", "second_draft"] as const)
      await tx.deleteFrom(table).where("stack", "=", id).where("number", "=", number).execute();
  }
}

async function notedSheets(db: Kysely<Schema>, { id, wave }: Place): Promise<NotedSheet[]> {
  const rows = await db
    .selectFrom("stack_sheet")
    .leftJoin("identity", (join) =>
      join
        .onRef("identity.external_id", "=", "stack_sheet.number")
        .on("identity.wave", "=", wave)
        .on("identity.source", "=", SHEET_SOURCE),
    )
    .leftJoin("response", "response.id", "identity.response")
    .leftJoin("batch", "batch.id", "identity.batch")
    .leftJoin("account", "account.id", "stack_sheet.actor")
    .select([
      "stack_sheet.number",
      "stack_sheet.how",
      "stack_sheet.reason",
      "stack_sheet.at",
      "account.name as by",
      "response.mode",
      "identity.batch",
      "batch.file_name as fileName",
    ])
    .where("stack_sheet.stack", "=", id)
    .execute();
  return rows.flatMap(({ mode, batch, ...row }) => {
    const how = HOWS.find((one) => one === row.how);
    return how ? [{ ...row, how, there: mode === null ? null : wayOf(mode, batch) }] : [];
  });
}

const HOWS = ["typed", "found", "void", "missing", "withdrawn"] as const;

async function broughtSheets(db: Kysely<Schema>, { id, wave }: Place): Promise<BroughtSheet[]> {
  const rows = await db
    .selectFrom("identity")
    .innerJoin("stack_file", "stack_file.batch", "identity.batch")
    .innerJoin("response", "response.id", "identity.response")
    .innerJoin("batch", "batch.id", "identity.batch")
    .select([
      "identity.external_id as number",
      "batch.file_name as fileName",
      "response.mode",
      "identity.batch",
    ])
    .where("identity.wave", "=", wave)
    .where("identity.source", "=", SHEET_SOURCE)
    .where("stack_file.stack", "=", id)
    .execute();
  return rows.map(({ mode, batch, ...row }) => ({ ...row, way: wayOf(mode, batch) }));
}

/** Numbers that files of this stack brought again. Those that belong to another stack are its affair. */
async function repeatedSheets(db: Kysely<Schema>, { id, wave }: Place): Promise<BroughtSheet[]> {
  const rows = await db
    .selectFrom("repeated_sheet")
    .innerJoin("stack_file", "stack_file.batch", "repeated_sheet.batch")
    .innerJoin("batch", "batch.id", "repeated_sheet.batch")
    .leftJoin("identity", (join) =>
      join
        .onRef("identity.external_id", "=", "repeated_sheet.number")
        .on("identity.wave", "=", wave)
        .on("identity.source", "=", SHEET_SOURCE),
    )
    .leftJoin("response", "response.id", "identity.response")
    .leftJoin("stack_file as owner", "owner.batch", "identity.batch")
    .select([
      "repeated_sheet.number",
      "batch.file_name as fileName",
      "response.mode",
      "identity.batch",
    ])
    .where("stack_file.stack", "=", id)
    .where((eb) => eb.or([eb("owner.stack", "is", null), eb("owner.stack", "=", id)]))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("stack_sheet")
            .innerJoin("stack", "stack.id", "stack_sheet.stack")
            .select("stack_sheet.number")
            .whereRef("stack_sheet.number", "=", "repeated_sheet.number")
            .where("stack.wave", "=", wave)
            .where("stack.id", "!=", id)
            .where("stack_sheet.how", "in", ["typed", "found"]),
        ),
      ),
    )
    .execute();
  return rows.map(({ mode, batch, ...row }) => ({
    ...row,
    way: mode === null ? null : wayOf(mode, batch),
  }));
}

function wayOf(mode: string, batch: string | null): "typed" | "imported" | "scanned" {
  if (mode === "scan") return "scanned";
  return batch === null ? "typed" : "imported";
}
