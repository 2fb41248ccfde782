import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

const PAGE = 2000;

export type CountedResponse = {
  id: string;
  site: string;
  district: string;
  mode: string;
  answers: string;
};

/** All counted responses of a wave in pages, ordered by id. */
export async function* countedResponses(
  db: Kysely<Schema>,
  wave: string,
): AsyncGenerator<CountedResponse[]> {
  let after = "";
  for (;;) {
    const page = await db
      .selectFrom("response")
      .innerJoin("site", "site.code", "response.site")
      .select([
        "response.id",
        "response.site",
        "site.district",
        "response.mode",
        "response.answers",
      ])
      .where("response.wave", "=", wave)
      .where("response.status", "=", "counted")
      .where("response.id", ">", after)
      .orderBy("response.id")
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.id;
  }
}

/** Every kept cell and margin of a wave. */
export async function keptTally(db: Kysely<Schema>, wave: string) {
  const cells = await db.selectFrom("tally").selectAll().where("wave", "=", wave).execute();
  const margins = await db
    .selectFrom("tally_margin")
    .selectAll()
    .where("wave", "=", wave)
    .execute();
  return { cells, margins };
}

/** A wave's live release groups, with the answers of those who are in them. */
export async function* liveGroups(db: Kysely<Schema>, wave: string) {
  const groups = await db
    .selectFrom("release_group")
    .select(["id", "members", "sums"])
    .where("wave", "=", wave)
    .where("state", "=", "live")
    .orderBy("id")
    .execute();
  for (const { id, members, sums } of groups) {
    const rows = await db
      .selectFrom("response")
      .select("answers")
      .where("release_group", "=", id)
      .where("status", "=", "counted")
      .execute();
    yield { id, members: Number(members), sums, answers: rows.map(({ answers }) => answers) };
  }
}

/** The ids of all waves whose responses are still kept. */
export async function waveIds(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom("wave")
    .select("id")
    .where("answers_erased_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}
