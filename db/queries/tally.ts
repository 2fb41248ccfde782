import type { Transaction } from "kysely";
import { addCounts, decodeCounts, encodeCounts, noCounts } from "../../surveys/tally/counts.ts";
import type { TallyChanges } from "../intake/fold.ts";
import type { Schema } from "../schema.ts";

/**
 * Adds changes to the tally, cell by cell, in the order of their keys. Each row is made or locked by one
 * statement before its counts are read: what does not exist cannot be locked, and what exists may be
 * removed by an undo meanwhile.
 */
export async function applyTally(
  tx: Transaction<Schema>,
  { cells, margins }: TallyChanges,
  sizeOf: (wave: string) => number,
): Promise<void> {
  for (const { key, responses, counts } of cells) {
    const place = {
      wave: key.wave,
      site: key.site,
      mode: key.mode,
      age_group: key.ageGroup,
      gender: key.gender,
    };
    const before = await tx
      .insertInto("tally")
      .values({ ...place, responses, counts: encodeCounts(noCounts(sizeOf(key.wave))) })
      .onConflict((oc) =>
        oc.columns(["wave", "site", "mode", "age_group", "gender"]).doUpdateSet((eb) => ({
          responses: eb("tally.responses", "+", eb.ref("excluded.responses")),
        })),
      )
      .returning("counts")
      .executeTakeFirstOrThrow();
    addCounts(counts, decodeCounts(before.counts, sizeOf(key.wave)));
    await tx
      .updateTable("tally")
      .set({ counts: encodeCounts(counts) })
      .where((eb) => eb.and(place))
      .execute();
  }
  for (const { key, responses, counts } of margins) {
    const before = await tx
      .insertInto("tally_margin")
      .values({ ...key, responses, counts: encodeCounts(noCounts(sizeOf(key.wave))) })
      .onConflict((oc) =>
        oc.columns(["wave", "district"]).doUpdateSet((eb) => ({
          responses: eb("tally_margin.responses", "+", eb.ref("excluded.responses")),
        })),
      )
      .returning("counts")
      .executeTakeFirstOrThrow();
    addCounts(counts, decodeCounts(before.counts, sizeOf(key.wave)));
    await tx
      .updateTable("tally_margin")
      .set({ counts: encodeCounts(counts) })
      .where((eb) => eb.and(key))
      .execute();
  }
}

/** Removes a wave's cells in which nobody is counted any more, so that an undone batch leaves no trace. */
export async function removeEmptyCells(tx: Transaction<Schema>, wave: string): Promise<void> {
  await tx.deleteFrom("tally").where("wave", "=", wave).where("responses", "=", 0).execute();
  await tx.deleteFrom("tally_margin").where("wave", "=", wave).where("responses", "=", 0).execute();
}

/** Removes those of these cells in which nobody is counted any more. */
export async function removeEmptied(
  tx: Transaction<Schema>,
  { cells }: TallyChanges,
): Promise<void> {
  for (const { key } of cells)
    await tx
      .deleteFrom("tally")
      .where("wave", "=", key.wave)
      .where("site", "=", key.site)
      .where("mode", "=", key.mode)
      .where("age_group", "=", key.ageGroup)
      .where("gender", "=", key.gender)
      .where("responses", "=", 0)
      .execute();
}
