import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** The active sites of active districts where a wave is open on a day. */
export function sitesAskingOn(db: Kysely<Schema>, day: string) {
  return db
    .selectFrom("site")
    .innerJoin("district", "district.code", "site.district")
    .select([
      "site.code",
      "site.name",
      "site.kind",
      "district.code as district",
      "district.name as districtName",
    ])
    .where("site.active", "=", 1)
    .where("district.active", "=", 1)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("wave_site")
          .innerJoin("wave", "wave.id", "wave_site.wave")
          .select("wave.id")
          .whereRef("wave_site.site", "=", "site.code")
          .where("wave.starts_on", "<=", day)
          .where("wave.ends_on", ">=", day)
          .where("wave.frozen_at", "is", null),
      ),
    )
    .orderBy("district.name")
    .orderBy("site.name")
    .execute();
}

/** One site with its district. */
export function siteByCode(db: Kysely<Schema>, code: string) {
  return db
    .selectFrom("site")
    .innerJoin("district", "district.code", "site.district")
    .select([
      "site.code",
      "site.name",
      "site.kind",
      "site.active",
      "site.district",
      "district.name as districtName",
      "district.active as districtActive",
      "district.brought",
    ])
    .where("site.code", "=", code)
    .executeTakeFirst();
}
