import type { Kysely, Transaction } from "kysely";
import type { Increments } from "../../surveys/tally/count.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import { TallyFold } from "../intake/fold.ts";
import type { Schema } from "../schema.ts";
import { applyTally } from "./tally.ts";

/** How a stored response was counted: what to take away again. */
export type Recounting = {
  /** What a response of this wave added, and the age group and gender of its cell. */
  incrementsOf(
    wave: string,
    answersJson: string,
  ): { increments: Increments; ageGroup: string; gender: string };
  sizeOf(wave: string): number;
};

/**
 * Takes responses away as if they had never come: content, words, traces, identities, and exactly what
 * they added to the tally. A withdrawal ends here and also leaves a tombstone.
 *
 * @returns how many there were
 */
async function removeResponses(
  tx: Transaction<Schema>,
  ids: readonly string[],
  recounting: Recounting,
): Promise<number> {
  if (ids.length === 0) return 0;
  const removed = await removeContents(tx, ids, recounting);
  await tx.deleteFrom("identity").where("response", "in", ids).execute();
  return removed;
}

/**
 * As `removeResponses`, for who has removed the identities already: by their own key that is quick, by
 * the response it reads all of them.
 */
export async function removeContents(
  tx: Transaction<Schema>,
  ids: readonly string[],
  recounting: Recounting,
): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx
    .selectFrom("response")
    .innerJoin("site", "site.code", "response.site")
    .select([
      "response.id",
      "response.wave",
      "response.site",
      "response.mode",
      "response.status",
      "response.answers",
      "site.district",
    ])
    .where("response.id", "in", ids)
    .execute();
  const fold = new TallyFold(recounting.sizeOf);
  for (const { wave, site, mode, status, answers, district } of rows) {
    if (status !== "counted") continue;
    const { increments, ageGroup, gender } = recounting.incrementsOf(wave, answers);
    fold.add({ wave, site, mode, ageGroup, gender }, district, increments, -1);
  }
  await applyTally(tx, fold.changes(), recounting.sizeOf);
  await tx.deleteFrom("free_text").where("response", "in", ids).execute();
  await tx.deleteFrom("trace").where("response", "in", ids).execute();
  await tx.deleteFrom("response").where("id", "in", ids).execute();
  return rows.length;
}

/** Withdraws one response: its content goes, its id stays known. @returns false where there is none */
export async function withdrawResponse(
  tx: Transaction<Schema>,
  id: string,
  withdrawnAt: string,
  recounting: Recounting,
): Promise<boolean> {
  if ((await removeResponses(tx, [id], recounting)) === 0) return false;
  await tx.insertInto("tombstone").values({ id, withdrawn_at: withdrawnAt }).execute();
  return true;
}

/** The wave of a response, if it lies in the districts of a scope. */
export async function waveOfResponse(
  db: Kysely<Schema>,
  id: string,
  scope: Scope,
): Promise<string | undefined> {
  let query = db
    .selectFrom("response")
    .innerJoin("site", "site.code", "response.site")
    .select("response.wave")
    .where("response.id", "=", id);
  if (scope.kind === "some") query = query.where("site.district", "in", ["", ...scope.districts]);
  return (await query.executeTakeFirst())?.wave;
}
