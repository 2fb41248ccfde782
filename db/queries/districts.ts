import type { Kysely, Transaction } from "kysely";
import * as v from "valibot";
import type { District, DistrictChange } from "../../surveys/wire/fieldwork.ts";
import { Population } from "../../surveys/wire/population.ts";
import type { Schema } from "../schema.ts";

/** All districts, by name. */
export async function districts(db: Kysely<Schema>): Promise<District[]> {
  const rows = await db
    .selectFrom("district")
    .select(["code", "name", "kind", "pilot", "active", "brought"])
    .orderBy("name")
    .execute();
  return rows.map((row) => ({ ...row, pilot: row.pilot === 1, active: row.active === 1 }));
}

/** Adds a district. @returns whether its code was free; nothing changes where it was not */
export async function putDistrict(
  tx: Transaction<Schema>,
  { code, name, kind, pilot, active, brought }: District,
): Promise<boolean> {
  const inserted = await tx
    .insertInto("district")
    .values({
      code,
      name,
      kind,
      pilot: Number(pilot),
      active: Number(active),
      population: null,
      brought,
    })
    .onConflict((oc) => oc.column("code").doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Changes a district. @returns whether there is one of this code */
export async function changeDistrict(
  tx: Transaction<Schema>,
  code: string,
  { name, kind, pilot, active, brought }: DistrictChange,
): Promise<boolean> {
  const updated = await tx
    .updateTable("district")
    .set({ name, kind, pilot: Number(pilot), active: Number(active), brought })
    .where("code", "=", code)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/**
 * Keeps others from changing a district's sites until the end of the transaction.
 * @returns whether there is such a district
 */
export async function lockDistrict(tx: Transaction<Schema>, code: string): Promise<boolean> {
  const updated = await tx
    .updateTable("district")
    .set((eb) => ({ name: eb.ref("name") }))
    .where("code", "=", code)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** The city's figures of a district; empty where it has supplied none. */
export async function populationOf(db: Kysely<Schema>, code: string): Promise<Population> {
  const row = await db
    .selectFrom("district")
    .select("population")
    .where("code", "=", code)
    .executeTakeFirst();
  return v.parse(Population, JSON.parse(row?.population ?? "{}"));
}
