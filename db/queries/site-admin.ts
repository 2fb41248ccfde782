import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { Site, SiteChange } from "../../surveys/wire/fieldwork.ts";
import type { Schema } from "../schema.ts";

export type StoredSite = {
  code: string;
  district: string;
  name: string;
  kind: string;
  address: string | null;
  active: boolean;
};

/** One site as it stands. */
export async function storedSite(
  db: Kysely<Schema>,
  code: string,
): Promise<StoredSite | undefined> {
  const row = await db.selectFrom("site").selectAll().where("code", "=", code).executeTakeFirst();
  return row && { ...row, active: row.active === 1 };
}

/** Adds a site. @returns whether its code was free; nothing changes where it was not */
export async function putSite(
  tx: Transaction<Schema>,
  { code, district, name, kind, address, active }: Site,
): Promise<boolean> {
  const inserted = await tx
    .insertInto("site")
    .values({ code, district, name, kind, address, active: Number(active) })
    .onConflict((oc) => oc.column("code").doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Changes a site that exists. */
export async function changeSite(
  tx: Transaction<Schema>,
  code: string,
  { district, name, kind, address, active }: SiteChange,
): Promise<void> {
  await tx
    .updateTable("site")
    .set({ district, name, kind, address, active: Number(active) })
    .where("code", "=", code)
    .execute();
}

/** The code of a district's site for the internet. */
export async function onlineSiteOf(
  db: Kysely<Schema>,
  district: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("site")
    .select("code")
    .where("district", "=", district)
    .where("kind", "=", "online")
    .executeTakeFirst();
  return row?.code;
}

/**
 * Keeps answers from arriving at a site until the end of the transaction: the intake reads the wave
 * before it counts, and waits here.
 */
export async function lockWavesAt(tx: Transaction<Schema>, site: string): Promise<void> {
  await tx
    .updateTable("wave")
    .set((eb) => ({ frozen_at: eb.ref("frozen_at") }))
    .where("id", "in", (eb) =>
      eb.selectFrom("wave_site").select("wave").where("wave_site.site", "=", site),
    )
    .execute();
}

/** The pairs of wave and site that have answers, counted or late, or lists of counts. */
export async function placesWithResponses(
  db: Kysely<Schema>,
): Promise<{ wave: string; site: string }[]> {
  return db
    .selectFrom("tally")
    .select(["wave", "site"])
    .where("responses", ">", 0)
    .union(
      db
        .selectFrom("response")
        .select(["wave", "site"])
        // As a literal, because SQLite uses the index of late answers only where it can see the word.
        .where(sql<boolean>`status = 'late'`),
    )
    .union(db.selectFrom("count_sheet").select(["wave", "site"]))
    .execute();
}
