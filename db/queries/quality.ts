import type { Kysely } from "kysely";
import type { Counts } from "../../surveys/tally/counts.ts";
import { decodeCounts, noCounts } from "../../surveys/tally/counts.ts";
import type { Schema } from "../schema.ts";
import type { ReleasePlace } from "./releases.ts";

const PAGE = 2000;

/** How many forms of a place came how and where, by state. */
export async function formsByState(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
): Promise<{ site: string; mode: string; status: string; forms: number }[]> {
  const rows = await db
    .selectFrom("response")
    .innerJoin("site", "site.code", "response.site")
    .select(["site.name as site", "response.mode", "response.status"])
    .select((eb) => eb.fn.countAll<number | string>().as("forms"))
    .where("response.wave", "=", wave)
    .where("site.district", "=", district)
    .groupBy(["site.name", "response.mode", "response.status"])
    .orderBy("site.name")
    .orderBy("response.mode")
    .execute();
  return rows.map((row) => ({ ...row, forms: Number(row.forms) }));
}

/** How many went away at each question, in a place. */
export async function breakOffsByQuestion(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("break_off")
    .innerJoin("site", "site.code", "break_off.site")
    .select("break_off.question")
    .select((eb) => eb.fn.countAll<number | string>().as("people"))
    .where("break_off.wave", "=", wave)
    .where("site.district", "=", district)
    .groupBy("break_off.question")
    .execute();
  return new Map(rows.map(({ question, people }) => [question, Number(people)]));
}

export type LookedAtForm = { id: string; mode: string; answers: string; seconds: number | null };

/** The counted forms of a place in pages, each with the seconds it took as long as they are kept. */
export async function* formsWithTimes(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
): AsyncGenerator<LookedAtForm[]> {
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("response")
      .leftJoin("trace", "trace.response", "response.id")
      .select(["response.id", "response.mode", "response.answers", "trace.seconds"])
      .where("response.wave", "=", wave)
      .where("response.status", "=", "counted")
      .where("response.site", "in", (eb) =>
        eb.selectFrom("site").select("code").where("site.district", "=", district),
      )
      .where("response.id", ">", after)
      .orderBy("response.id")
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.id;
  }
}

/** The exact sums of a place. For the office alone: nothing of it may be shown as a result. */
export async function marginOf(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
  size: number,
): Promise<Counts> {
  const row = await db
    .selectFrom("tally_margin")
    .select("counts")
    .where("wave", "=", wave)
    .where("district", "=", district)
    .executeTakeFirst();
  return row ? decodeCounts(row.counts, size) : noCounts(size);
}
