import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { Release } from "../../surveys/disclosure/release.ts";
import { decodeCounts, encodeCounts } from "../../surveys/tally/counts.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { ReleaseTable, Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/** A wave in a district: what a release is made of. */
export type ReleasePlace = { wave: string; district: string };

/**
 * Where a round can have something to do: where at least k responses wait for a group, or a dissolved group
 * is still published. So its cost does not grow with quiet districts or old waves.
 */
export async function releasablePlaces(
  db: Kysely<Schema>,
  {
    wave,
    district,
    scope,
    threshold,
  }: { wave?: string | undefined; district?: string | undefined; scope: Scope; threshold: number },
): Promise<ReleasePlace[]> {
  const waiting = await db
    .selectFrom("tally_margin as margin")
    .innerJoin("wave", "wave.id", "margin.wave")
    .select(["margin.wave", "margin.district"])
    .where(mayChange)
    .where(({ eb, selectFrom, fn }) => {
      const grouped = selectFrom("release_group")
        .select((of) => of.fn.sum("release_group.members").as("members"))
        .whereRef("release_group.wave", "=", "margin.wave")
        .whereRef("release_group.district", "=", "margin.district")
        .where("release_group.state", "=", "live");
      const waits = sql<number>`margin.responses - ${fn.coalesce(grouped, sql.lit(0))}`;
      return eb(waits, ">=", threshold);
    })
    .$if(wave !== undefined, (query) => query.where("margin.wave", "=", wave ?? ""))
    .$if(district !== undefined, (query) => query.where("margin.district", "=", district ?? ""))
    .$if(scope.kind === "some", (query) =>
      query.where("margin.district", "in", districtsNamed(scope)),
    )
    .execute();
  const leaving = await db
    .selectFrom("release_group as margin")
    .innerJoin("wave", "wave.id", "margin.wave")
    .select(["margin.wave", "margin.district"])
    .distinct()
    .where("margin.state", "=", "leaving")
    .where(mayChange)
    .$if(wave !== undefined, (query) => query.where("margin.wave", "=", wave ?? ""))
    .$if(district !== undefined, (query) => query.where("margin.district", "=", district ?? ""))
    .$if(scope.kind === "some", (query) =>
      query.where("margin.district", "in", districtsNamed(scope)),
    )
    .execute();
  const places = new Map(
    [...waiting, ...leaving].map((place) => [`${place.wave}\n${place.district}`, place]),
  );
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

/**
 * Not in a frozen wave that a round has looked at since, nor where answers are erased: nothing changes there
 * any more.
 */
const mayChange = sql<boolean>`wave.answers_erased_at is null and (wave.frozen_at is null or not exists (
  select 1 from release_place as seen where seen.wave = margin.wave
    and seen.district = margin.district and seen.looked_at >= wave.frozen_at))`;

/** What is published of one wave in one district, if anything is. */
export async function newestReleaseOf(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
  size: number,
): Promise<(Release & { number: number; round: number | null }) | undefined> {
  const row = await db
    .selectFrom("release")
    .select(["number", "round", "responses", "sums"])
    .where("wave", "=", wave)
    .where("district", "=", district)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      round: row.round === null ? null : Number(row.round),
      sums: decodeCounts(row.sums, size),
    }
  );
}

/** One release by its number, older ones too: what was published stays. */
export function releaseNumbered(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
  number: number,
) {
  return db
    .selectFrom("release")
    .select([
      "number",
      "made_at",
      "responses",
      "sums",
      "fingerprint",
      "not_counted",
      "checks",
      "least_group",
    ])
    .where("wave", "=", wave)
    .where("district", "=", district)
    .where("number", "=", number)
    .executeTakeFirst();
}

/** Publishes a release. */
export async function publishRelease(
  tx: Transaction<Schema>,
  { sums, ...row }: Omit<ReleaseTable, "sums" | "checks"> & Pick<Release, "sums">,
): Promise<void> {
  await tx
    .insertInto("release")
    .values({ ...row, sums: encodeCounts(sums) })
    .execute();
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
      "release.checks",
      "release.least_group",
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
