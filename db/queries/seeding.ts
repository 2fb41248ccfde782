import type { Insertable, Kysely, Transaction } from "kysely";
import type { DistrictTable, Schema, SiteTable, WaveSiteTable, WaveTable } from "../schema.ts";

/** Whether nobody has ever used this database. */
export async function isUntouched(db: Kysely<Schema>): Promise<boolean> {
  const district = await db.selectFrom("district").select("code").limit(1).executeTakeFirst();
  const account = await db.selectFrom("account").select("id").limit(1).executeTakeFirst();
  return district === undefined && account === undefined;
}

/** Puts districts and sites where there are none of that code. Safe to repeat. */
export async function seedPlaces(
  tx: Transaction<Schema>,
  districts: Insertable<DistrictTable>[],
  sites: Insertable<SiteTable>[],
): Promise<void> {
  await tx
    .insertInto("district")
    .values(districts)
    .onConflict((oc) => oc.doNothing())
    .execute();
  await tx
    .insertInto("site")
    .values(sites)
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** Puts a wave and its sites. Safe to repeat. */
export async function seedWave(
  tx: Transaction<Schema>,
  wave: Insertable<WaveTable>,
  sites: Insertable<WaveSiteTable>[],
): Promise<void> {
  await tx
    .insertInto("wave")
    .values(wave)
    .onConflict((oc) => oc.doNothing())
    .execute();
  await tx
    .insertInto("wave_site")
    .values(sites)
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** A fact about this installation, or undefined. */
export async function setting(db: Kysely<Schema>, key: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("setting")
    .select("value")
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.value;
}

export async function putSetting(db: Kysely<Schema>, key: string, value: string): Promise<void> {
  await db
    .insertInto("setting")
    .values({ key, value })
    .onConflict((oc) => oc.column("key").doUpdateSet({ value }))
    .execute();
}
