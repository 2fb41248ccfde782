import type { AliasableExpression, Kysely } from "kysely";
import type { Schema } from "../schema.ts";
import { filterOf } from "./release-views.ts";
import type { ReleasePlace } from "./releases.ts";

/** All places of which something was ever released. */
export function releasedPlaces(db: Kysely<Schema>) {
  return named(db, db.selectFrom("release").select(["wave", "district"]).distinct());
}

/** Everything ever released of a place, oldest first, as it is kept. */
export async function releasedHistory(db: Kysely<Schema>, { wave, district }: ReleasePlace) {
  const releases = await db
    .selectFrom("release")
    .select(["number", "people_left", "responses", "sums"])
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
  return releases.map(({ number, people_left, responses, sums }) => ({
    number,
    // Where it was not kept, people might have left.
    peopleLeft: people_left === null || Number(people_left) === 1,
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

/** All places of which sums of lists were ever released. */
export function countedHistories(db: Kysely<Schema>) {
  return named(db, db.selectFrom("count_sheet_release").select(["wave", "district"]).distinct());
}

/** All questions in places of which persons per code were ever released, shown today or not. */
export function codedHistories(db: Kysely<Schema>) {
  return db
    .selectFrom("coded_release as made")
    .innerJoin("wave", "wave.id", "made.wave")
    .innerJoin("district", "district.code", "made.district")
    .select([
      "made.wave",
      "made.district",
      "made.question",
      "made.kind",
      "wave.name as waveName",
      "district.name as districtName",
      "wave.questionnaire",
      "wave.version",
    ])
    .distinct()
    .orderBy("district.name")
    .orderBy("wave.questionnaire")
    .orderBy("made.wave")
    .orderBy("made.question")
    .orderBy("made.kind")
    .execute();
}

/** Different places, with what their wave and district are called, in the order in which they are listed. */
function named(db: Kysely<Schema>, places: AliasableExpression<ReleasePlace>) {
  return db
    .selectFrom(places.as("made"))
    .innerJoin("wave", "wave.id", "made.wave")
    .innerJoin("district", "district.code", "made.district")
    .select([
      "made.wave",
      "made.district",
      "wave.name as waveName",
      "district.name as districtName",
      "wave.questionnaire",
      "wave.version",
    ])
    .orderBy("district.name")
    .orderBy("wave.questionnaire")
    .orderBy("made.wave")
    .execute();
}
