import type { Kysely } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";

/** The districts of a scope, by name. */
export function districtsWithin(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("district")
    .selectAll()
    .$if(scope.kind === "some", (query) => query.where("code", "in", districtsNamed(scope)))
    .orderBy("name")
    .execute();
}

/** The sites of a scope's districts, by district and name. */
export function sitesWithin(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("site")
    .innerJoin("district", "district.code", "site.district")
    .selectAll("site")
    .select("district.name as districtName")
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .orderBy("district.name")
    .orderBy("site.name")
    .execute();
}

/** The places of a scope by the names that people know them by, to be joined to what happened there. */
export function placesWithin(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("site")
    .innerJoin("district", "district.code", "site.district")
    .select([
      "site.code",
      "site.name as siteName",
      "site.district",
      "district.name as districtName",
    ])
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    );
}

/** The waves fielded in a scope's districts, latest first, each with its sites in that scope alone. */
export async function wavesWithin(db: Kysely<Schema>, scope: Scope) {
  const waves = await db
    .selectFrom("wave")
    .selectAll()
    .orderBy("starts_on", "desc")
    .orderBy("id")
    .execute();
  const places = await db
    .selectFrom("wave_site")
    .innerJoin("site", "site.code", "wave_site.site")
    .select(["wave_site.wave", "wave_site.site", "wave_site.target"])
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .orderBy("site.name")
    .execute();
  return waves
    .map((wave) => ({
      ...wave,
      sites: places
        .filter((place) => place.wave === wave.id)
        .map(({ site, target }) => ({ site, target })),
    }))
    .filter(({ sites }) => scope.kind === "all" || sites.length > 0);
}

/**
 * The districts that a scope names, for `in (…)`. Where it names none, one that does not exist: an empty
 * list is no SQL.
 */
export function districtsNamed(scope: Scope): string[] {
  return scope.kind === "some" && scope.districts.length > 0 ? scope.districts : [""];
}
