import type { Insertable, Kysely, Transaction } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema, StackTable, WaveTable } from "../schema.ts";
import { placesWithin } from "./choices.ts";
import { heldWave } from "./waves.ts";

/** A stack with the names that people know its places by. */
export type NamedStack = Awaited<ReturnType<typeof stacksWithin>>[number];

function namedStacks(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("stack")
    .innerJoin("wave", "wave.id", "stack.wave")
    .innerJoin(placesWithin(db, scope).as("place"), "place.code", "stack.site")
    .leftJoin("account as opener", "opener.id", "stack.opened_by")
    .leftJoin("account as closer", "closer.id", "stack.closed_by")
    .selectAll("stack")
    .select([
      "wave.name as waveName",
      "wave.frozen_at as frozenAt",
      "wave.rules",
      "wave.questionnaire",
      "wave.version",
      "place.siteName",
      "place.district",
      "place.districtName",
      "opener.name as openedByName",
      "closer.name as closedByName",
    ]);
}

/** The stacks of a scope's districts: open ones first, then the latest. */
export function stacksWithin(db: Kysely<Schema>, scope: Scope, most: number) {
  return namedStacks(db, scope)
    .orderBy((eb) => eb.case().when("stack.closed_at", "is", null).then(0).else(1).end())
    .orderBy("stack.id", "desc")
    .limit(most)
    .execute();
}

/** The open stacks of a scope's districts whose forms are being typed twice: the oldest first. */
export function stacksTypedTwice(db: Kysely<Schema>, scope: Scope) {
  return namedStacks(db, scope)
    .where("stack.closed_at", "is", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("second_entry")
          .select("second_entry.number")
          .whereRef("second_entry.stack", "=", "stack.id"),
      ),
    )
    .orderBy("stack.id")
    .execute();
}

/** One stack of a scope's districts. */
export function stackWithin(db: Kysely<Schema>, id: string, scope: Scope) {
  return namedStacks(db, scope).where("stack.id", "=", id).executeTakeFirst();
}

/** All stacks of a wave, whoever asks. */
export function stacksOfWave(db: Kysely<Schema>, wave: string): Promise<StackTable[]> {
  return db.selectFrom("stack").selectAll().where("wave", "=", wave).orderBy("id").execute();
}

export async function putStack(db: Kysely<Schema>, row: Insertable<StackTable>): Promise<void> {
  await db.insertInto("stack").values(row).execute();
}

/**
 * Takes a stack for a change, after its wave, as a freeze takes them. From here to the end of the
 * transaction nobody else closes or changes it, and the wave is not frozen.
 *
 * @returns undefined where there is none
 */
export async function lockStack(
  tx: Transaction<Schema>,
  id: string,
  engine: "sqlite" | "postgres",
): Promise<{ stack: StackTable; wave: WaveTable } | undefined> {
  const place = await tx.selectFrom("stack").select("wave").where("id", "=", id).executeTakeFirst();
  const wave = place && (await heldWave(tx, place.wave, engine));
  const stack = await tx
    .selectFrom("stack")
    .selectAll()
    .where("id", "=", id)
    .$if(engine === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
  return wave && stack && { stack, wave };
}

/** Changes how many forms were counted. */
export async function declare(
  tx: Transaction<Schema>,
  id: string,
  declared: number,
): Promise<void> {
  await tx.updateTable("stack").set({ declared }).where("id", "=", id).execute();
}

/** Closes a stack, or opens it again with `null`. What people had begun in it is forgotten with the closing. */
export async function setClosed(
  tx: Transaction<Schema>,
  id: string,
  closed: { at: string; by: string } | null,
): Promise<void> {
  await tx
    .updateTable("stack")
    .set({ closed_at: closed?.at ?? null, closed_by: closed?.by ?? null })
    .where("id", "=", id)
    .execute();
  if (!closed) return;
  for (const table of ["sheet_draft", "second_draft"] as const)
    await tx.deleteFrom(table).where("stack", "=", id).execute();
}

const REMOVED_WITH_IT = [
  "sheet_draft",
  "second_draft",
  "second_entry",
  "stack_sheet",
  "stack_file",
] as const;

/** Removes a stack in which nothing lies. */
export async function removeStack(tx: Transaction<Schema>, id: string): Promise<void> {
  for (const table of REMOVED_WITH_IT) await tx.deleteFrom(table).where("stack", "=", id).execute();
  await tx.deleteFrom("stack").where("id", "=", id).execute();
}
