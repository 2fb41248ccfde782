import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Scope } from "../../surveys/wire/account.ts";
import type { Schema } from "../schema.ts";
import { districtsNamed } from "./choices.ts";

/** Counted forms per wave, site and mode within a scope's districts. Exact: for staff alone. */
export async function formsByMode(
  db: Kysely<Schema>,
  scope: Scope,
): Promise<{ wave: string; site: string; mode: string; forms: number }[]> {
  const rows = await db
    .selectFrom("tally")
    .innerJoin("site", "site.code", "tally.site")
    .select(["tally.wave", "tally.site", "tally.mode"])
    .select((eb) => eb.fn.sum<number | string>("tally.responses").as("forms"))
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .groupBy(["tally.wave", "tally.site", "tally.mode"])
    .execute();
  // PostgreSQL sums bigint to numeric, which arrives as text.
  return rows.map((row) => ({ ...row, forms: Number(row.forms) }));
}

/** Answers per wave that came after its freeze, within a scope's districts. */
export async function lateForms(
  db: Kysely<Schema>,
  scope: Scope,
): Promise<{ wave: string; forms: number }[]> {
  const rows = await db
    .selectFrom("response")
    .innerJoin("site", "site.code", "response.site")
    .select("response.wave")
    .select((eb) => eb.fn.countAll<number>().as("forms"))
    // As a literal, because SQLite uses the index of late answers only where it can see the word.
    .where(sql<boolean>`response.status = 'late'`)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .groupBy("response.wave")
    .execute();
  return rows.map((row) => ({ ...row, forms: Number(row.forms) }));
}
