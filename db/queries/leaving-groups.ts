import type { Transaction } from "kysely";
import type { Schema } from "../schema.ts";
import { pieces } from "./pieces.ts";
import { holdPlace } from "./release-groups.ts";
import type { ReleasePlace } from "./releases.ts";

/**
 * Why a published response leaves its group. stays: it is changed or not counted, and still known ·
 * alone: it is gone, and might be entered again under another id · undone: its whole file is taken back,
 * and the mended file will bring the same people again.
 */
export type Leaving = "stays" | "alone" | "undone";

export type GroupMember = ReleasePlace & { release_group: string | null };

/**
 * Holds the places of responses, so that no round publishes them meanwhile. Call it before anything else
 * is locked or read about them.
 */
export async function holdPlacesOf(tx: Transaction<Schema>, ids: readonly string[]): Promise<void> {
  const places = new Map<string, ReleasePlace>();
  for (const some of pieces(ids)) {
    const rows = await tx
      .selectFrom("response")
      .innerJoin("site", "site.code", "response.site")
      .select(["response.wave", "site.district"])
      .distinct()
      .where("response.id", "in", some)
      .execute();
    for (const place of rows) places.set(`${place.wave}\n${place.district}`, place);
  }
  for (const [, place] of [...places].sort(([a], [b]) => (a < b ? -1 : 1)))
    await holdPlace(tx, place);
}

/**
 * Dissolves the groups of responses that leave or change, in the transaction that changes them. What is
 * published stays until the next round; their other members wait for newcomers. Hold the places first.
 */
export async function leaveGroups(
  tx: Transaction<Schema>,
  members: readonly GroupMember[],
  how: Leaving,
): Promise<void> {
  const grouped = members.filter(({ release_group }) => release_group !== null);
  const groups = new Set(grouped.flatMap(({ release_group }) => release_group ?? []));
  for (const some of pieces([...groups]))
    await tx
      .updateTable("release_group")
      .set({ state: "leaving" })
      .where("id", "in", some)
      .where("state", "=", "live")
      .execute();
  if (how === "stays") return;
  const unpublished = new Set<string | null>();
  for (const some of pieces([...groups])) {
    const apart = await tx
      .selectFrom("release_group")
      .select("id")
      .where("id", "in", some)
      .where("state", "=", "files")
      .execute();
    for (const { id } of apart) unpublished.add(id);
  }
  const column = how === "alone" ? "departed" : "undone";
  const places = new Map<string, ReleasePlace & { people: number }>();
  for (const { wave, district, release_group } of grouped) {
    if (unpublished.has(release_group)) continue;
    const key = `${wave}\n${district}`;
    places.set(key, { wave, district, people: (places.get(key)?.people ?? 0) + 1 });
  }
  for (const { wave, district, people } of places.values())
    await tx
      .updateTable("release_place")
      .set((eb) => ({ [column]: eb(column, "+", people) }))
      .where("wave", "=", wave)
      .where("district", "=", district)
      .execute();
}

/**
 * How many published responses have left with files that were taken back and may come again here: those of
 * the wave, and of the district in any wave with the same questionnaire, where the mended file may be read in.
 */
export async function undoneIn(
  tx: Transaction<Schema>,
  { wave, district }: ReleasePlace,
): Promise<number> {
  const { people } = await tx
    .selectFrom("release_place")
    .select((eb) => eb.fn.sum<number | string | null>("undone").as("people"))
    .where((eb) =>
      eb.or([
        eb("wave", "=", wave),
        eb.and([
          eb("district", "=", district),
          eb("wave", "in", (of) =>
            of
              .selectFrom("wave as other")
              .innerJoin("wave as mine", "mine.questionnaire", "other.questionnaire")
              .select("other.id")
              .where("mine.id", "=", wave),
          ),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(people ?? 0);
}

/**
 * Where a published file was taken back, whatever comes by a number from then on, from files or typed, may
 * be the same people: it waits in a group of its own that is never published.
 */
export async function setFilesApart(
  tx: Transaction<Schema>,
  { wave, district }: ReleasePlace,
  at: string,
): Promise<void> {
  const id = `files ${wave} ${district}`;
  await tx
    .insertInto("release_group")
    .values({
      id,
      wave,
      district,
      signature: "[]",
      needed: 0,
      members: 0,
      sums: new Uint8Array(),
      newcomers: null,
      state: "files",
      formed_in: 0,
      left_in: 0,
      made_at: at,
    })
    .onConflict((oc) => oc.column("id").doNothing())
    .execute();
  await tx
    .updateTable("response")
    .set({ release_group: id })
    .where("wave", "=", wave)
    .where("status", "!=", "late")
    .where("release_group", "is", null)
    .where("site", "in", (eb) =>
      eb.selectFrom("site").select("code").where("site.district", "=", district),
    )
    .where("id", "in", (eb) =>
      eb.selectFrom("identity").select("response").where("identity.wave", "=", wave),
    )
    .execute();
}

/** The same in all places of a wave, before nothing leads from a file to a response any more. */
export async function setAllFilesApart(
  tx: Transaction<Schema>,
  wave: string,
  at: string,
): Promise<void> {
  const places = await tx
    .selectFrom("tally_margin")
    .select(["wave", "district"])
    .where("wave", "=", wave)
    .orderBy("district")
    .execute();
  for (const place of places) {
    await holdPlace(tx, place);
    if ((await undoneIn(tx, place)) > 0) await setFilesApart(tx, place, at);
  }
}
