import type { Kysely } from "kysely";
import type { Schema, WaveTable } from "../schema.ts";

/** One wave. */
export function waveById(db: Kysely<Schema>, id: string): Promise<WaveTable | undefined> {
  return db.selectFrom("wave").selectAll().where("id", "=", id).executeTakeFirst();
}

/** All waves, first ended first. */
export function allWaves(db: Kysely<Schema>): Promise<WaveTable[]> {
  return db.selectFrom("wave").selectAll().orderBy("ends_on").orderBy("id").execute();
}

/** The waves open at a site on some day of a span, latest start first. */
export function wavesOpenAt(
  db: Kysely<Schema>,
  site: string,
  { from, until }: { from: string; until: string },
): Promise<WaveTable[]> {
  return db
    .selectFrom("wave")
    .innerJoin("wave_site", "wave_site.wave", "wave.id")
    .selectAll("wave")
    .where("wave_site.site", "=", site)
    .where("wave.starts_on", "<=", until)
    .where("wave.ends_on", ">=", from)
    .where("wave.frozen_at", "is", null)
    .orderBy("wave.starts_on", "desc")
    .orderBy("wave.id")
    .execute();
}

/** Whether a wave is fielded at a site. No date: late answers are still answers. */
export async function isWaveSite(db: Kysely<Schema>, wave: string, site: string): Promise<boolean> {
  const row = await db
    .selectFrom("wave_site")
    .select("site")
    .where("wave", "=", wave)
    .where("site", "=", site)
    .executeTakeFirst();
  return row !== undefined;
}
