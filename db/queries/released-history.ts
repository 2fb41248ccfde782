import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";
import { filterOf } from "./release-views.ts";
import type { ReleasePlace } from "./releases.ts";

/** All places of which something was ever released. */
export function releasedPlaces(db: Kysely<Schema>) {
  return db
    .selectFrom("release")
    .innerJoin("wave", "wave.id", "release.wave")
    .innerJoin("district", "district.code", "release.district")
    .select([
      "release.wave",
      "release.district",
      "wave.name as waveName",
      "district.name as districtName",
      "wave.questionnaire",
      "wave.version",
    ])
    .distinct()
    .orderBy("district.name")
    .orderBy("wave.questionnaire")
    .orderBy("release.wave")
    .execute();
}

/** Everything ever released of a place, oldest first, as it is kept, with the round that made it. */
export async function releasedHistory(db: Kysely<Schema>, { wave, district }: ReleasePlace) {
  const releases = await db
    .selectFrom("release")
    .select(["number", "round", "responses", "sums"])
    .where("wave", "=", wave)
    .where("district", "=", district)
    .orderBy("number")
    .execute();
  const views = await db
    .selectFrom("release_view")
    .select(["number", "filter", "responses", "sums"])
    .where("wave", "=", wave)
    .where("district", "=", district)
    .execute();
  return releases.map(({ number, round, responses, sums }) => ({
    number,
    round: round === null ? null : Number(round),
    responses: Number(responses),
    sums,
    views: views
      .filter((view) => view.number === number)
      .map((view) => ({
        filter: filterOf(view.filter),
        responses: Number(view.responses),
        sums: view.sums,
      })),
  }));
}

/** The rounds of a place before which published people left it. */
export async function leavingRounds(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
): Promise<number[]> {
  const rows = await db
    .selectFrom("release_group")
    .select("left_in")
    .distinct()
    .where("wave", "=", wave)
    .where("district", "=", district)
    .where("left_in", "is not", null)
    .execute();
  return rows.map(({ left_in }) => Number(left_in));
}
