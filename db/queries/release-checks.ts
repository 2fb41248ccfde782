import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";
import type { ReleasePlace } from "./releases.ts";

/** The newest releases of a scope whose channel check is still to be made. */
export function uncheckedReleases(
  db: Kysely<Schema>,
  {
    wave,
    district,
    scope,
  }: { wave?: string | undefined; district?: string | undefined; scope: Scope },
) {
  return db
    .selectFrom("release")
    .innerJoin("wave", "wave.id", "release.wave")
    .select(["release.id", "release.wave", "release.district", "release.sums"])
    .where("release.checks", "is", null)
    .where("wave.answers_erased_at", "is", null)
    .where(isNewest)
    .$if(wave !== undefined, (query) => query.where("release.wave", "=", wave ?? ""))
    .$if(district !== undefined, (query) => query.where("release.district", "=", district ?? ""))
    .$if(scope.kind === "some", (query) =>
      query.where("release.district", "in", districtsNamed(scope)),
    )
    .orderBy("release.id")
    .execute();
}

export type PublishedResponse = {
  id: string;
  mode: string;
  site: string;
  day: string;
  answers: string;
};

/** The responses in the release groups of a place, group by group. Who waits is not among them. */
export async function* publishedResponses(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
): AsyncGenerator<PublishedResponse[]> {
  const groups = await db
    .selectFrom("release_group")
    .select("id")
    .where("wave", "=", wave)
    .where("district", "=", district)
    .where("state", "=", "live")
    .orderBy("id")
    .execute();
  for (const { id } of groups)
    yield await db
      .selectFrom("response")
      .select(["id", "mode", "site", "day", "answers"])
      .where("release_group", "=", id)
      .where("status", "=", "counted")
      .execute();
}

/**
 * Keeps what the check of a release found. The first one stays: a release says the same for ever. Where a
 * newer one has come meanwhile, others are in its groups than it was made of, and nothing is kept.
 */
export async function keepChecks(
  db: Kysely<Schema>,
  release: string,
  checks: string,
): Promise<void> {
  await db
    .updateTable("release")
    .set({ checks })
    .where("id", "=", release)
    .where("checks", "is", null)
    .where(isNewest)
    .execute();
}

const isNewest = sql<boolean>`not exists (select 1 from release as newer
  where newer.wave = release.wave and newer.district = release.district
    and newer.number > release.number)`;
