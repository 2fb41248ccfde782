import type { Transaction } from "kysely";
import { SHEET_SOURCE } from "../../surveys/paper/sheet-number.ts";
import type { Increments } from "../../surveys/tally/count.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import { TallyFold } from "../intake/fold.ts";
import type { Schema } from "../schema.ts";
import { removeCodedTexts } from "./coding-removal.ts";
import type { Leaving } from "./leaving-groups.ts";
import { holdPlacesOf, leaveGroups } from "./leaving-groups.ts";
import { removeRevisions } from "./revisions.ts";
import { sheetWithin } from "./sheets.ts";
import { noteWithdrawn } from "./stack-sheets.ts";
import { applyTally, removeEmptied } from "./tally.ts";

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
 * Takes responses away as if they had never come: content, words, traces, and exactly what they added to
 * the tally. Their identities are the caller's: by their own key they go quickly, by the response all of
 * them would have to be read.
 *
 * @param leaving how they leave their release groups, which are dissolved
 * @returns how many there were
 */
export async function removeContents(
  tx: Transaction<Schema>,
  ids: readonly string[],
  recounting: Recounting,
  leaving: Exclude<Leaving, "stays"> = "alone",
): Promise<number> {
  if (ids.length === 0) return 0;
  await holdPlacesOf(tx, ids);
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
      "response.release_group",
      "site.district",
    ])
    .where("response.id", "in", ids)
    .execute();
  await leaveGroups(tx, rows, leaving);
  const fold = new TallyFold(recounting.sizeOf);
  for (const { wave, site, mode, status, answers, district } of rows) {
    if (status !== "counted") continue;
    const { increments, ageGroup, gender } = recounting.incrementsOf(wave, answers);
    fold.add({ wave, site, mode, ageGroup, gender }, district, increments, -1);
  }
  const changes = fold.changes();
  await applyTally(tx, changes, recounting.sizeOf);
  await removeEmptied(tx, changes);
  await removeCodedTexts(tx, ids);
  await tx.deleteFrom("free_text").where("response", "in", ids).execute();
  await tx.deleteFrom("trace").where("response", "in", ids).execute();
  await tx.deleteFrom("text_mark").where("response", "in", ids).execute();
  await tx.deleteFrom("exclusion").where("response", "in", ids).execute();
  await removeRevisions(tx, ids);
  await tx.deleteFrom("response").where("id", "in", ids).execute();
  return rows.length;
}

/**
 * Withdraws the response of one sheet: its content goes for good, its id stays known, so that a device
 * that sends it again is told.
 *
 * @param sheet `externalId` is its number without leading zeros; `scope` are the districts it may lie in
 * @returns frozen: nothing leads to a response any more · unknown: no such sheet in these districts
 */
export async function withdrawSheet(
  tx: Transaction<Schema>,
  { wave, externalId, scope }: { wave: string; externalId: string; scope: Scope },
  withdrawnAt: string,
  recounting: Recounting,
  engine: "sqlite" | "postgres",
): Promise<"withdrawn" | "frozen" | "unknown"> {
  // SQLite lets one write at a time; PostgreSQL makes a freeze wait for this, or us for the freeze.
  const { frozen_at } = await tx
    .selectFrom("wave")
    .select("frozen_at")
    .where("id", "=", wave)
    .$if(engine === "postgres", (query) => query.forShare())
    .executeTakeFirstOrThrow();
  if (frozen_at !== null) return "frozen";
  const sheet = await sheetWithin(tx, wave, externalId, scope);
  if (!sheet) return "unknown";
  const { batch } = sheet;
  await holdPlacesOf(tx, [sheet.id]);
  // Who withdraws the same sheet or undoes its batch at this moment waits here: nothing is taken twice.
  const cut = await tx
    .deleteFrom("identity")
    .where("wave", "=", wave)
    .where("source", "=", SHEET_SOURCE)
    .where("external_id", "=", externalId)
    .executeTakeFirst();
  if (cut.numDeletedRows === 0n) return "unknown";
  await removeContents(tx, [sheet.id], recounting);
  await noteWithdrawn(tx, { wave, number: externalId, batch }, withdrawnAt);
  await tx.insertInto("tombstone").values({ id: sheet.id, withdrawn_at: withdrawnAt }).execute();
  return "withdrawn";
}
