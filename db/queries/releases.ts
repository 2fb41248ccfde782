import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { Release } from "../../surveys/disclosure/next-release.ts";
import { decodeCounts, encodeCounts } from "../../surveys/tally/counts.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { ReleaseTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/** A wave in a district: what a release is made of. */
export type ReleasePlace = { wave: string; district: string };

/**
 * Where the number of counted responses differs by at least k from the newest release. Only there can a
 * round have something to publish, so its cost does not grow with quiet districts or old waves. A frozen
 * wave is asked until it has one release from after its freeze.
 */
export function releasablePlaces(
  db: Kysely<Schema>,
  {
    wave,
    district,
    scope,
    threshold,
  }: { wave?: string | undefined; district?: string | undefined; scope: Scope; threshold: number },
): Promise<ReleasePlace[]> {
  return db
    .selectFrom("tally_margin as margin")
    .innerJoin("wave", "wave.id", "margin.wave")
    .select(["margin.wave", "margin.district"])
    .where(({ or, not, exists, selectFrom, eb }) =>
      or([
        eb("wave.frozen_at", "is", null),
        not(
          exists(
            selectFrom("release")
              .select("release.id")
              .whereRef("release.wave", "=", "margin.wave")
              .whereRef("release.district", "=", "margin.district")
              .whereRef("release.made_at", ">=", "wave.frozen_at"),
          ),
        ),
      ]),
    )
    .where(({ eb, selectFrom, fn }) => {
      const released = selectFrom("release")
        .select("release.responses")
        .whereRef("release.wave", "=", "margin.wave")
        .whereRef("release.district", "=", "margin.district")
        .orderBy("release.number", "desc")
        .limit(1);
      const difference = sql<number>`abs(margin.responses - ${fn.coalesce(released, sql.lit(0))})`;
      return eb(difference, ">=", threshold);
    })
    .$if(wave !== undefined, (query) => query.where("margin.wave", "=", wave ?? ""))
    .$if(district !== undefined, (query) => query.where("margin.district", "=", district ?? ""))
    .$if(scope.kind === "some", (query) =>
      query.where("margin.district", "in", districtsNamed(scope)),
    )
    .orderBy("margin.wave")
    .orderBy("margin.district")
    .execute();
}

/** Everything published of one wave in one district, oldest first. */
export async function releasesOf(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
  size: number,
): Promise<(Release & { number: number })[]> {
  const rows = await db
    .selectFrom("release")
    .select(["number", "responses", "sums"])
    .where("wave", "=", wave)
    .where("district", "=", district)
    .orderBy("number")
    .execute();
  return rows.map(({ number, responses, sums }) => ({
    number,
    responses,
    sums: decodeCounts(sums, size),
  }));
}

/** Publishes a release. @returns false where another process published this number first */
export async function publishRelease(
  tx: Transaction<Schema>,
  { sums, ...row }: Omit<ReleaseTable, "sums"> & Pick<Release, "sums">,
): Promise<boolean> {
  const inserted = await tx
    .insertInto("release")
    .values({ ...row, sums: encodeCounts(sums) })
    .onConflict((oc) => oc.columns(["wave", "district", "number"]).doNothing())
    .executeTakeFirstOrThrow();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** A district by its code. */
export function districtByCode(db: Kysely<Schema>, code: string) {
  return db
    .selectFrom("district")
    .select(["code", "name"])
    .where("code", "=", code)
    .executeTakeFirst();
}

/** The waves of a questionnaire in a district, newest first, each with its newest release if it has one. */
export async function wavesWithReleases(
  db: Kysely<Schema>,
  { district, questionnaire }: { district: string; questionnaire: string },
) {
  const waves = await db
    .selectFrom("wave")
    .select(["wave.id", "wave.name", "wave.starts_on", "wave.version", "wave.rules"])
    .where("wave.questionnaire", "=", questionnaire)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("wave_site")
          .innerJoin("site", "site.code", "wave_site.site")
          .select("site.code")
          .whereRef("wave_site.wave", "=", "wave.id")
          .where("site.district", "=", district),
      ),
    )
    .orderBy("wave.starts_on", "desc")
    .orderBy("wave.id", "desc")
    .execute();
  const releases = await newestReleases(db)
    .select([
      "release.number",
      "release.responses",
      "release.sums",
      "release.fingerprint",
      "release.not_counted",
    ])
    .innerJoin("wave", "wave.id", "release.wave")
    .where("release.district", "=", district)
    .where("wave.questionnaire", "=", questionnaire)
    .execute();
  return waves.map((wave) => ({
    ...wave,
    release: releases.find((release) => release.wave === wave.id) ?? null,
  }));
}

/** Which questionnaires are or were asked in which districts of a scope, and when they were last released. */
export async function askedWithin(db: Kysely<Schema>, scope: Scope) {
  const asked = await db
    .selectFrom("wave_site")
    .innerJoin("wave", "wave.id", "wave_site.wave")
    .innerJoin("site", "site.code", "wave_site.site")
    .innerJoin("district", "district.code", "site.district")
    .select([
      "district.code as district",
      "district.name as districtName",
      "wave.questionnaire",
      ({ fn }) => fn.max("wave.version").as("version"),
    ])
    .$if(scope.kind === "some", (query) =>
      query.where("district.code", "in", districtsNamed(scope)),
    )
    .groupBy(["district.code", "district.name", "wave.questionnaire"])
    .orderBy("district.name")
    .orderBy("wave.questionnaire")
    .execute();
  const releases = await newestReleases(db)
    .innerJoin("wave", "wave.id", "release.wave")
    .select("wave.questionnaire")
    .execute();
  return asked.map((place) => ({
    ...place,
    releasedAt: releases
      .filter((one) => one.district === place.district && one.questionnaire === place.questionnaire)
      .reduce<string | null>(
        (latest, { made_at }) => (latest === null || made_at > latest ? made_at : latest),
        null,
      ),
  }));
}

function newestReleases(db: Kysely<Schema>) {
  return db
    .selectFrom("release")
    .select(["release.wave", "release.district", "release.made_at"])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("release as newer")
            .select("newer.id")
            .whereRef("newer.wave", "=", "release.wave")
            .whereRef("newer.district", "=", "release.district")
            .whereRef("newer.number", ">", "release.number"),
        ),
      ),
    );
}
