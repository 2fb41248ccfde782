import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import * as v from "valibot";
import { peopleIn, piecesOf } from "../../surveys/disclosure/groups/pieces.ts";
import type { ReleaseGroup } from "../../surveys/disclosure/groups/published-sums.ts";
import type { Counts } from "../../surveys/tally/counts.ts";
import { decodeCounts, encodeCounts } from "../../surveys/tally/counts.ts";
import type { Layout } from "../../surveys/tally/layout.ts";
import type { ReleaseGroupTable, ReleasePlaceTable, Schema } from "../schema.ts";
import { pieces } from "./pieces.ts";
import type { ReleasePlace } from "./releases.ts";

const Signature = v.array(v.string());

/** A new group with its members. `newcomers`: how many of them each piece rests on, where others are in it too. */
export type NewGroup = Omit<
  ReleaseGroupTable,
  "sums" | "newcomers" | "state" | "left_in" | "members" | "modes"
> & { ids: readonly string[]; sums: Counts; newcomers: Counts | null };

/**
 * Holds a place until the end of the transaction: a round, or a change of what has been published there,
 * waits for the other. Arrivals wait for neither.
 */
export async function holdPlace(
  tx: Transaction<Schema>,
  { wave, district }: ReleasePlace,
): Promise<ReleasePlaceTable> {
  return tx
    .insertInto("release_place")
    .values({ wave, district, rounds: 0, departed: 0, undone: 0, looked_at: null })
    .onConflict((oc) =>
      oc
        .columns(["wave", "district"])
        .doUpdateSet((eb) => ({ rounds: eb.ref("release_place.rounds") })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** All groups of a place as they were formed, oldest first. */
export async function groupsOf(
  db: Kysely<Schema>,
  { wave, district }: ReleasePlace,
  layout: Layout,
): Promise<ReleaseGroup[]> {
  const all = piecesOf(layout);
  const rows = await db
    .selectFrom("release_group")
    .select(["signature", "needed", "formed_in", "left_in", "sums", "newcomers"])
    .where("wave", "=", wave)
    .where("district", "=", district)
    .where("formed_in", ">", 0)
    .orderBy("formed_in")
    .orderBy("id")
    .execute();
  return rows.map((row) => {
    const sums = row.left_in === null ? decodeCounts(row.sums, layout.size) : null;
    const people = sums ? peopleIn(all, sums) : decodeCounts(row.sums, all.length);
    return {
      signature: v.parse(Signature, JSON.parse(row.signature)),
      needed: Number(row.needed),
      formedIn: Number(row.formed_in),
      leftIn: row.left_in === null ? null : Number(row.left_in),
      sums,
      people,
      newcomers: row.newcomers === null ? people : decodeCounts(row.newcomers, all.length),
    };
  });
}

/** Writes a group and makes its members belong to it. @throws {Error} where one of them is gone meanwhile */
export async function putGroup(
  tx: Transaction<Schema>,
  { ids, sums, newcomers, ...row }: NewGroup,
): Promise<void> {
  await tx
    .insertInto("release_group")
    .values({
      ...row,
      members: ids.length,
      sums: encodeCounts(sums),
      newcomers: newcomers && encodeCounts(newcomers),
      state: "live",
      left_in: null,
    })
    .execute();
  let joined = 0n;
  for (const some of pieces(ids)) {
    const { numUpdatedRows } = await tx
      .updateTable("response")
      .set({ release_group: row.id, rounds_waited: null })
      .where("id", "in", some)
      .executeTakeFirst();
    joined += numUpdatedRows;
  }
  if (joined !== BigInt(ids.length))
    throw new Error(`${ids.length - Number(joined)} members of a release group are gone`);
}

/** Notes that a round has passed over responses that wait. */
export async function letWait(tx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  for (const some of pieces(ids))
    await tx
      .updateTable("response")
      .set({ rounds_waited: sql<number>`coalesce(rounds_waited, 0) + 1` })
      .where("id", "in", some)
      .execute();
}

/** The groups of a place that are dissolved, but still published. */
export async function leavingGroups(
  tx: Transaction<Schema>,
  { wave, district }: ReleasePlace,
): Promise<string[]> {
  const rows = await tx
    .selectFrom("release_group")
    .select("id")
    .where("wave", "=", wave)
    .where("district", "=", district)
    .where("state", "=", "leaving")
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Takes groups out of what is published. Of each it is kept on how many people each piece rested, no more:
 * what all but one said again in the next group would tell of the one.
 */
export async function takeOut(
  tx: Transaction<Schema>,
  gone: readonly string[],
  rounds: number,
  layout: Layout,
): Promise<void> {
  const all = piecesOf(layout);
  for (const id of gone) {
    const group = await tx
      .selectFrom("release_group")
      .select("sums")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const sums = encodeCounts(peopleIn(all, decodeCounts(group.sums, layout.size)));
    await tx
      .updateTable("release_group")
      .set({ state: "left", left_in: rounds, sums, modes: null })
      .where("id", "=", id)
      .execute();
  }
}

/** Counts a round of a place. */
export async function countRound(
  tx: Transaction<Schema>,
  { wave, district }: ReleasePlace,
  rounds: number,
): Promise<void> {
  await tx
    .updateTable("release_place")
    .set({ rounds })
    .where("wave", "=", wave)
    .where("district", "=", district)
    .execute();
}

/** Forgets when rounds looked at a wave's places, so that the last one, at the freeze, looks at all of them. */
export async function forgetLooks(tx: Transaction<Schema>, wave: string): Promise<void> {
  await tx.updateTable("release_place").set({ looked_at: null }).where("wave", "=", wave).execute();
}

/** Notes when a round looked at a place: files that were finished before it have come in whole. */
export async function notePlaceLookedAt(
  tx: Transaction<Schema>,
  { wave, district }: ReleasePlace,
  looked_at: string,
): Promise<void> {
  await tx
    .updateTable("release_place")
    .set({ looked_at })
    .where("wave", "=", wave)
    .where("district", "=", district)
    .execute();
}
