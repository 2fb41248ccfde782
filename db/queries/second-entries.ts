import type { Kysely, Transaction } from "kysely";
import { SHEET_SOURCE } from "../../surveys/paper/sheet-number.ts";
import type { Schema, SecondEntryTable } from "../schema.ts";

/** Everything that was drawn or typed a second time in a stack, in the order of the numbers. */
export function secondEntriesOf(db: Kysely<Schema>, stack: string): Promise<SecondEntryTable[]> {
  return db
    .selectFrom("second_entry")
    .selectAll()
    .where("stack", "=", stack)
    .orderBy("number")
    .orderBy("scope")
    .execute();
}

/** The forms of a stack that were typed once, and by whom. */
export function typedSheets(
  db: Kysely<Schema>,
  stack: string,
): Promise<{ number: string; actor: string | null }[]> {
  return db
    .selectFrom("stack_sheet")
    .select(["number", "actor"])
    .where("stack", "=", stack)
    .where("how", "=", "typed")
    .orderBy("number")
    .execute();
}

/** Notes what the lot has drawn. */
export async function putDrawn(
  tx: Transaction<Schema>,
  stack: string,
  numbers: readonly string[],
  scope: string,
  at: string,
): Promise<void> {
  if (numbers.length === 0) return;
  await tx
    .insertInto("second_entry")
    .values(numbers.map((number) => ({ stack, number, scope, drawn_at: at, ...UNTYPED })))
    .onConflict((oc) => oc.doNothing())
    .execute();
}

const UNTYPED = {
  typed_by: null,
  typed_at: null,
  reading: null,
  result: null,
  decided_by: null,
  decided_at: null,
};

/** Notes a second reading: what came of it, and, until somebody has decided, where it differs. */
export async function putSecondReading(
  tx: Transaction<Schema>,
  place: { stack: string; number: string; scope: string },
  typed: { typed_by: string; typed_at: string; reading: string | null; result: string },
): Promise<void> {
  const drawn_at = typed.typed_at;
  await tx
    .insertInto("second_entry")
    .values({ ...place, ...UNTYPED, drawn_at, ...typed })
    .onConflict((oc) => oc.columns(["stack", "number", "scope"]).doUpdateSet(typed))
    .execute();
}

/** Notes that somebody has decided what the paper says; the second reading is forgotten. */
export async function putSecondDecision(
  tx: Transaction<Schema>,
  { stack, number, scope }: { stack: string; number: string; scope: string },
  decided: { decided_by: string; decided_at: string },
): Promise<void> {
  await tx
    .updateTable("second_entry")
    .set({ ...decided, reading: null })
    .where("stack", "=", stack)
    .where("number", "=", number)
    .where("scope", "=", scope)
    .execute();
}

/** What the first entry of a sheet says: its response, answers as JSON, and words. */
export async function firstReading(db: Kysely<Schema>, wave: string, number: string) {
  const sheet = await db
    .selectFrom("identity")
    .innerJoin("response", "response.id", "identity.response")
    .select(["response.id", "response.answers"])
    .where("identity.wave", "=", wave)
    .where("identity.source", "=", SHEET_SOURCE)
    .where("identity.external_id", "=", number)
    .executeTakeFirst();
  if (!sheet) return undefined;
  const texts = await db
    .selectFrom("free_text")
    .select(["question", "kind", "body"])
    .where("response", "=", sheet.id)
    .execute();
  return { ...sheet, texts };
}

/** The active people who work in a district, with their roles. */
export function peopleIn(
  db: Kysely<Schema>,
  district: string,
): Promise<{ id: string; role: string }[]> {
  return db
    .selectFrom("account")
    .select(["id", "role"])
    .where("active", "=", 1)
    .where((eb) =>
      eb.or([
        eb("all_districts", "=", 1),
        eb.exists(
          eb
            .selectFrom("account_district")
            .select("district")
            .whereRef("account_district.account", "=", "account.id")
            .where("district", "=", district),
        ),
      ]),
    )
    .execute();
}
