import type { Insertable, Kysely, Transaction } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { CountSheetTable, Schema } from "../schema.ts";
import { placesWithin } from "./choices.ts";

/** A list with the names that people know its places by. */
export type NamedCountSheet = Awaited<ReturnType<typeof countSheetsWithin>>[number];

function namedSheets(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("count_sheet")
    .innerJoin("wave", "wave.id", "count_sheet.wave")
    .innerJoin(placesWithin(db, scope).as("place"), "place.code", "count_sheet.site")
    .leftJoin("account as enterer", "enterer.id", "count_sheet.entered_by")
    .leftJoin("account as withdrawer", "withdrawer.id", "count_sheet.withdrawn_by")
    .selectAll("count_sheet")
    .select([
      "wave.name as waveName",
      "wave.frozen_at as frozenAt",
      "wave.questionnaire",
      "wave.version",
      "place.siteName",
      "place.districtName",
      "enterer.name as enteredByName",
      "withdrawer.name as withdrawnByName",
    ]);
}

/** The lists of a scope's districts, latest first. */
export function countSheetsWithin(db: Kysely<Schema>, scope: Scope, most: number) {
  return namedSheets(db, scope)
    .orderBy("count_sheet.entered_at", "desc")
    .orderBy("count_sheet.id", "desc")
    .limit(most)
    .execute();
}

/** One list of a scope's districts. */
export function countSheetWithin(db: Kysely<Schema>, id: string, scope: Scope) {
  return namedSheets(db, scope).where("count_sheet.id", "=", id).executeTakeFirst();
}

/** A wave's standing list that came from this file, in a scope's districts. */
export function countSheetOfFile(db: Kysely<Schema>, wave: string, digest: string, scope: Scope) {
  return namedSheets(db, scope)
    .where("count_sheet.wave", "=", wave)
    .where("count_sheet.file_digest", "=", digest)
    .where("count_sheet.withdrawn_at", "is", null)
    .executeTakeFirst();
}

/** One list, whoever asks. */
export function countSheetById(
  db: Kysely<Schema>,
  id: string,
): Promise<CountSheetTable | undefined> {
  return db.selectFrom("count_sheet").selectAll().where("id", "=", id).executeTakeFirst();
}

/** A standing list that says exactly the same of the same place and day. */
export function sameCountSheet(
  db: Kysely<Schema>,
  wave: string,
  digest: string,
): Promise<CountSheetTable | undefined> {
  return db
    .selectFrom("count_sheet")
    .selectAll()
    .where("wave", "=", wave)
    .where("digest", "=", digest)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
}

/** Keeps a new list. */
export async function putCountSheet(
  tx: Transaction<Schema>,
  row: Insertable<CountSheetTable>,
): Promise<void> {
  await tx.insertInto("count_sheet").values(row).execute();
}

/** Puts a correction in place of a list's counts. What it said before is kept with who, when and why. */
export async function correctCountSheet(
  tx: Transaction<Schema>,
  { id, revision, day, counted_by, counts }: CountSheetTable,
  change: Pick<CountSheetTable, "day" | "counted_by" | "counts" | "digest">,
  why: { at: string; actor: string; reason: string },
): Promise<void> {
  await tx
    .insertInto("count_sheet_revision")
    .values({ count_sheet: id, revision, day, counted_by, counts, ...why })
    .execute();
  await tx
    .updateTable("count_sheet")
    .set({ ...change, revision: revision + 1 })
    .where("id", "=", id)
    .execute();
}

/** Withdraws a list: it stays to be seen and counts no more. */
export async function withdrawCountSheet(
  tx: Transaction<Schema>,
  id: string,
  why: { at: string; actor: string; reason: string },
): Promise<void> {
  await tx
    .updateTable("count_sheet")
    .set({ withdrawn_at: why.at, withdrawn_by: why.actor, withdrawn_reason: why.reason })
    .where("id", "=", id)
    .execute();
}

/** What a list said before, oldest first. */
export function formerCountSheets(db: Kysely<Schema>, id: string) {
  return db
    .selectFrom("count_sheet_revision")
    .leftJoin("account", "account.id", "count_sheet_revision.actor")
    .selectAll("count_sheet_revision")
    .select("account.name as actorName")
    .where("count_sheet", "=", id)
    .orderBy("revision")
    .execute();
}
