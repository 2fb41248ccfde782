import type { Kysely } from "kysely";
import { SHEET_SOURCE } from "../../surveys/paper/sheet-number.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";

/** The response that has a sheet number in a wave, over all ways in. */
export function sheetByNumber(
  db: Kysely<Schema>,
  wave: string,
  externalId: string,
): Promise<{ response: string; mode: string } | undefined> {
  return db
    .selectFrom("identity")
    .innerJoin("response", "response.id", "identity.response")
    .select(["identity.response", "response.mode"])
    .where("identity.wave", "=", wave)
    .where("identity.source", "=", SHEET_SOURCE)
    .where("identity.external_id", "=", externalId)
    .executeTakeFirst();
}

/** The same with its answers and the way it came, for a person who works in its district. */
export function sheetWithin(db: Kysely<Schema>, wave: string, externalId: string, scope: Scope) {
  const districts = scope.kind === "some" ? scope.districts : [];
  return db
    .selectFrom("identity")
    .innerJoin("response", "response.id", "identity.response")
    .innerJoin("site", "site.code", "response.site")
    .innerJoin("district", "district.code", "site.district")
    .leftJoin("batch", "batch.id", "identity.batch")
    .select([
      "response.id",
      "response.mode",
      "response.day",
      "response.answers",
      "identity.batch",
      "site.name as siteName",
      "district.name as districtName",
      "batch.file_name as fileName",
      "batch.created_at as batchAt",
    ])
    .where("identity.wave", "=", wave)
    .where("identity.source", "=", SHEET_SOURCE)
    .where("identity.external_id", "=", externalId)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districts.length > 0 ? districts : [""]),
    )
    .executeTakeFirst();
}

/** When something was done to a subject for the last time, and by whom. */
export function latestEvent(
  db: Kysely<Schema>,
  action: string,
  subject: string,
): Promise<{ at: string; by: string | null } | undefined> {
  return db
    .selectFrom("audit_event")
    .leftJoin("account", "account.id", "audit_event.actor")
    .select(["audit_event.at", "account.name as by"])
    .where("audit_event.action", "=", action)
    .where("audit_event.subject", "=", subject)
    .orderBy("audit_event.id", "desc")
    .executeTakeFirst();
}
