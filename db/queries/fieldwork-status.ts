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

/**
 * Forms that the office has typed or read in since a moment, within a scope's districts, each with when.
 * Answers themselves bear no time: of those that people gave alone nothing can be said here.
 */
export async function officeFormsSince(
  db: Kysely<Schema>,
  scope: Scope,
  since: string,
): Promise<{ wave: string; district: string; at: string; forms: number }[]> {
  const typed = await db
    .selectFrom("stack_sheet")
    .innerJoin("stack", "stack.id", "stack_sheet.stack")
    .innerJoin("site", "site.code", "stack.site")
    .select(["stack.wave", "site.district", "stack_sheet.at"])
    .where("stack_sheet.how", "=", "typed")
    .where("stack_sheet.at", ">=", since)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .execute();
  const readIn = await db
    .selectFrom("batch")
    .innerJoin("site", "site.code", "batch.site")
    .select(["batch.wave", "site.district", "batch.finished_at as at", "batch.accepted as forms"])
    .where("batch.kind", "=", "import")
    .where("batch.state", "=", "done")
    .where("batch.finished_at", ">=", since)
    .$if(scope.kind === "some", (query) =>
      query.where("site.district", "in", districtsNamed(scope)),
    )
    .execute();
  return [
    ...typed.map((row) => ({ ...row, forms: 1 })),
    ...readIn.flatMap(({ at, ...row }) => (at === null ? [] : [{ ...row, at }])),
  ];
}

/** Where anything was published: waves and districts of a scope. */
export function publishedPlaces(
  db: Kysely<Schema>,
  scope: Scope,
): Promise<{ wave: string; district: string }[]> {
  return db
    .selectFrom("release")
    .select(["wave", "district"])
    .distinct()
    .$if(scope.kind === "some", (query) => query.where("district", "in", districtsNamed(scope)))
    .execute();
}
