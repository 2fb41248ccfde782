import type { Insertable, Kysely, Transaction } from "kysely";
import { SHEET_SOURCE } from "../../surveys/paper/sheet-number.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { PrintRunTable, Schema } from "../schema.ts";
import { placesWithin } from "./choices.ts";

/** A run with the names that people know its places by. */
export type NamedPrintRun = Awaited<ReturnType<typeof printRunsWithin>>[number];

function namedRuns(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("print_run")
    .innerJoin("wave", "wave.id", "print_run.wave")
    .innerJoin(placesWithin(db, scope).as("place"), "place.code", "print_run.site")
    .leftJoin("account", "account.id", "print_run.made_by")
    .selectAll("print_run")
    .select([
      "wave.name as waveName",
      "wave.frozen_at as frozenAt",
      "wave.questionnaire",
      "wave.version",
      "place.siteName",
      "place.districtName",
      "account.name as madeByName",
    ]);
}

/** The runs of a scope's districts, latest first. */
export function printRunsWithin(db: Kysely<Schema>, scope: Scope, most: number) {
  return namedRuns(db, scope).orderBy("print_run.id", "desc").limit(most).execute();
}

/** One run of a scope's districts. */
export function printRunWithin(db: Kysely<Schema>, id: string, scope: Scope) {
  return namedRuns(db, scope).where("print_run.id", "=", id).executeTakeFirst();
}

/** One run, whoever asks. */
export function printRunById(db: Kysely<Schema>, id: string): Promise<PrintRunTable | undefined> {
  return db.selectFrom("print_run").selectAll().where("id", "=", id).executeTakeFirst();
}

/** How many sheets of a run have brought answers, over all ways in; the freeze cuts what this counts. */
export async function sheetsIn(
  db: Kysely<Schema>,
  { wave, first, last }: Pick<PrintRunTable, "wave" | "first" | "last">,
): Promise<number> {
  let sheets = 0;
  // Numbers are kept as text: those of one length compare as numbers do.
  for (let low = first; low <= last; ) {
    const { length } = String(low);
    const high = Math.min(last, 10 ** length - 1);
    const { count } = await db
      .selectFrom("identity")
      .select((eb) => eb.fn.countAll<number | string>().as("count"))
      .where("wave", "=", wave)
      .where("source", "=", SHEET_SOURCE)
      .where((eb) => eb(eb.fn<number>("length", ["external_id"]), "=", length))
      .where("external_id", ">=", String(low))
      .where("external_id", "<=", String(high))
      .executeTakeFirstOrThrow();
    sheets += Number(count);
    low = high + 1;
  }
  return sheets;
}

/** The lowest number from which on so many are free: neither printed, nor typed, nor named in a stack. */
export async function freeNumbers(
  tx: Transaction<Schema>,
  wave: string,
  count: number,
): Promise<number> {
  const { last } = await tx
    .selectFrom("print_run")
    .select((eb) => eb.fn.max("last").as("last"))
    .where("wave", "=", wave)
    .executeTakeFirstOrThrow();
  let first = Number(last ?? 0) + 1;
  for (;;) {
    const numbers = Array.from({ length: count }, (_, at) => String(first + at));
    const highest = Math.max(0, ...(await takenAmong(tx, wave, numbers)).map(Number));
    if (highest === 0) return first;
    first = highest + 1;
  }
}

async function takenAmong(
  tx: Transaction<Schema>,
  wave: string,
  numbers: readonly string[],
): Promise<string[]> {
  const typed = await tx
    .selectFrom("identity")
    .select("external_id as number")
    .where("wave", "=", wave)
    .where("source", "=", SHEET_SOURCE)
    .where("external_id", "in", numbers)
    .execute();
  const named = await tx
    .selectFrom("stack_sheet")
    .innerJoin("stack", "stack.id", "stack_sheet.stack")
    .select("stack_sheet.number")
    .where("stack.wave", "=", wave)
    .where("stack_sheet.number", "in", numbers)
    .execute();
  return [...typed, ...named].map(({ number }) => number);
}

/** Keeps a run. */
export async function putPrintRun(
  tx: Transaction<Schema>,
  run: Insertable<PrintRunTable>,
): Promise<void> {
  await tx.insertInto("print_run").values(run).execute();
}
