import type { Transaction } from "kysely";
import type { Heap } from "../../surveys/disclosure/groups/form-groups.ts";
import type { Schema } from "../schema.ts";
import { pieces } from "./pieces.ts";
import type { ReleasePlace } from "./releases.ts";

/** A response that waits for a release group. */
export type WaitingResponse = {
  id: string;
  answers: string;
  kind: Heap["kind"];
  /** The dissolved group it was in. */
  group: string | null;
  waited: number;
};

/** What waits in a place, in pages: who was in no group yet, then who is in one that is not published. */
export async function* waitingResponses(
  tx: Transaction<Schema>,
  place: ReleasePlace,
): AsyncGenerator<WaitingResponse[]> {
  yield* pagesOf(tx, place, null, "new");
  const dissolved = await tx
    .selectFrom("release_group")
    .select(["id", "state"])
    .where("wave", "=", place.wave)
    .where("district", "=", place.district)
    .where("state", "!=", "live")
    .orderBy("id")
    .execute();
  for (const { id, state } of dissolved)
    yield* pagesOf(tx, place, id, state === "files" ? "refiled" : "back");
}

async function* pagesOf(
  tx: Transaction<Schema>,
  { wave, district }: ReleasePlace,
  group: string | null,
  kind: Heap["kind"],
): AsyncGenerator<WaitingResponse[]> {
  // All ids first, in the order of chance: those who form the groups keep them anyway, and the index of
  // what waits is spared an order that each arrival would have to be put into.
  const waiting = await tx
    .selectFrom("response")
    .select("id")
    .where("wave", "=", wave)
    .where("status", "=", "counted")
    .where("site", "in", (eb) =>
      eb.selectFrom("site").select("code").where("site.district", "=", district),
    )
    .where((eb) =>
      group === null ? eb("release_group", "is", null) : eb("release_group", "=", group),
    )
    .orderBy("id")
    .execute();
  for (const some of pieces(waiting.map(({ id }) => id))) {
    const rows = await tx
      .selectFrom("response")
      .select(["id", "answers", "rounds_waited"])
      .where("id", "in", some)
      .orderBy("id")
      .execute();
    yield rows.map(({ id, answers, rounds_waited }) => ({
      id,
      answers,
      kind,
      group: kind === "back" ? group : null,
      waited: Number(rounds_waited ?? 0),
    }));
  }
}

/**
 * Which file brought a response, for files that have come in, or were coming in, since a place was looked
 * at. Older files have formed their groups.
 */
export async function filesOfResponses(
  tx: Transaction<Schema>,
  wave: string,
  lookedAt: string | null,
): Promise<ReadonlyMap<string, string>> {
  const batches = await tx
    .selectFrom("batch")
    .select("id")
    .where("wave", "=", wave)
    .where("accepted", ">", 0)
    .$if(lookedAt !== null, (query) =>
      query.where((eb) =>
        eb.or([eb("finished_at", "is", null), eb("finished_at", ">=", lookedAt)]),
      ),
    )
    .execute();
  const files = new Map<string, string>();
  if (batches.length === 0) return files;
  const recent = new Set(batches.map(({ id }) => id));
  const rows = await tx
    .selectFrom("identity")
    .select(["response", "batch"])
    .where("wave", "=", wave)
    .where("batch", "is not", null)
    .execute();
  for (const { response, batch } of rows)
    if (batch !== null && recent.has(batch)) files.set(response, batch);
  return files;
}
