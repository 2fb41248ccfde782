import type { Kysely } from "kysely";
import type { Schema, WaveTable } from "../schema.ts";

/** The waves of a questionnaire that are fielded at a site and not frozen, latest start first. */
export function openWavesOf(
  db: Kysely<Schema>,
  questionnaire: string,
  site: string,
): Promise<WaveTable[]> {
  return db
    .selectFrom("wave")
    .innerJoin("wave_site", "wave_site.wave", "wave.id")
    .selectAll("wave")
    .where("wave.questionnaire", "=", questionnaire)
    .where("wave_site.site", "=", site)
    .where("wave.frozen_at", "is", null)
    .orderBy("wave.starts_on", "desc")
    .orderBy("wave.id")
    .execute();
}
