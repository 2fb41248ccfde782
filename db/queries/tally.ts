import type { Kysely, Transaction } from "kysely";
import type { Counts } from "../../surveys/tally/counts.ts";
import { addCounts, decodeCounts, encodeCounts, noCounts } from "../../surveys/tally/counts.ts";
import type { TallyChanges } from "../intake/fold.ts";
import type { Schema } from "../schema.ts";

/**
 * Adds changes to the tally, cell by cell, in the order of their keys. On PostgreSQL the rows are
 * locked first; an empty row is put in advance, because what does not exist cannot be locked.
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
    const empty = encodeCounts(noCounts(sizeOf(key.wave)));
    await tx
      .insertInto("tally")
      .values({ ...place, responses: 0, counts: empty })
      .onConflict((oc) => oc.doNothing())
      .execute();
    const at = tx
      .updateTable("tally")
      .set((eb) => ({ responses: eb("responses", "+", responses) }))
      .where((eb) => eb.and(place));
    const before = await at.returning("counts").executeTakeFirstOrThrow();
    addCounts(counts, decodeCounts(before.counts, sizeOf(key.wave)));
    await tx
      .updateTable("tally")
      .set({ counts: encodeCounts(counts) })
      .where((eb) => eb.and(place))
      .execute();
  }
  for (const { key, responses, counts } of margins) {
    const empty = encodeCounts(noCounts(sizeOf(key.wave)));
    await tx
      .insertInto("tally_margin")
      .values({ ...key, responses: 0, counts: empty })
      .onConflict((oc) => oc.doNothing())
      .execute();
    const before = await tx
      .updateTable("tally_margin")
      .set((eb) => ({ responses: eb("responses", "+", responses) }))
      .where((eb) => eb.and(key))
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

/** What a wave's people said in one district: the exact, unprotected sums. For `server/release` alone. */
export async function marginOf(
  db: Kysely<Schema>,
  wave: string,
  district: string,
  size: number,
): Promise<{ responses: number; counts: Counts }> {
  const row = await db
    .selectFrom("tally_margin")
    .select(["responses", "counts"])
    .where("wave", "=", wave)
    .where("district", "=", district)
    .executeTakeFirst();
  return row
    ? { responses: row.responses, counts: decodeCounts(row.counts, size) }
    : { responses: 0, counts: noCounts(size) };
}
