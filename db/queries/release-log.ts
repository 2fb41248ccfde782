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

/** What the log says of any release. */
export type LoggedRow = {
  wave: string;
  district: string;
  number: number;
  made_at: string;
  fingerprint: string;
  waveName: string;
  starts_on: string;
  questionnaire: string;
  version: number;
  districtName: string;
};

/** Every release of lists of counts in a scope's districts, newest first. */
export function loggedLists(db: Kysely<Schema>, scope: Scope): Promise<LoggedRow[]> {
  return db
    .selectFrom("count_sheet_release as made")
    .innerJoin("wave", "wave.id", "made.wave")
    .innerJoin("district", "district.code", "made.district")
    .select(["made.wave", "made.district", "made.number", "made.made_at", "made.fingerprint"])
    .select(["wave.name as waveName", "wave.starts_on", "wave.questionnaire", "wave.version"])
    .select("district.name as districtName")
    .$if(scope.kind === "some", (query) =>
      query.where("made.district", "in", districtsNamed(scope)),
    )
    .orderBy("made.made_at", "desc")
    .orderBy("made.wave")
    .orderBy("made.district")
    .orderBy("made.number", "desc")
    .execute();
}

/** Every release of persons per code in a scope's districts, shown today or not, newest first. */
export function loggedCodes(
  db: Kysely<Schema>,
  scope: Scope,
): Promise<(LoggedRow & { question: string })[]> {
  return db
    .selectFrom("coded_release as made")
    .innerJoin("wave", "wave.id", "made.wave")
    .innerJoin("district", "district.code", "made.district")
    .select(["made.wave", "made.district", "made.number", "made.made_at", "made.fingerprint"])
    .select(["wave.name as waveName", "wave.starts_on", "wave.questionnaire", "wave.version"])
    .select(["district.name as districtName", "made.question"])
    .$if(scope.kind === "some", (query) =>
      query.where("made.district", "in", districtsNamed(scope)),
    )
    .orderBy("made.made_at", "desc")
    .orderBy("made.wave")
    .orderBy("made.district")
    .orderBy("made.question")
    .orderBy("made.kind")
    .orderBy("made.number", "desc")
    .execute();
}
