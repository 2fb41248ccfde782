import type { Kysely } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/** Every release of a scope's districts, newest first. */
export function loggedReleases(db: Kysely<Schema>, scope: Scope) {
  return db
    .selectFrom("release")
    .innerJoin("wave", "wave.id", "release.wave")
    .innerJoin("district", "district.code", "release.district")
    .select([
      "release.wave",
      "release.district",
      "release.number",
      "release.made_at",
      "release.responses",
      "release.fingerprint",
      "wave.name as waveName",
      "wave.starts_on",
      "wave.ends_on",
      "wave.questionnaire",
      "wave.version",
      "wave.frozen_at",
      "district.name as districtName",
    ])
    .$if(scope.kind === "some", (query) =>
      query.where("release.district", "in", districtsNamed(scope)),
    )
    .orderBy("release.made_at", "desc")
    .orderBy("release.wave")
    .orderBy("release.district")
    .orderBy("release.number", "desc")
    .execute();
}
