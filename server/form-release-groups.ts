import type { Transaction } from "kysely";
import * as v from "valibot";
import { setFilesApart, undoneIn } from "../db/queries/leaving-groups.ts";
import {
  countRound,
  holdPlace,
  leavingGroups,
  letWait,
  notePlaceLookedAt,
  putGroup,
} from "../db/queries/release-groups.ts";
import type { ReleasePlace } from "../db/queries/releases.ts";
import { waveById } from "../db/queries/waves.ts";
import type { Schema } from "../db/schema.ts";
import type { FormedGroup, Heap } from "../surveys/disclosure/groups/form-groups.ts";
import { formGroups } from "../surveys/disclosure/groups/form-groups.ts";
import type { Counts } from "../surveys/tally/counts.ts";
import { addCounts, noCounts } from "../surveys/tally/counts.ts";
import type { Form } from "./catalogue/catalogue.ts";
import type { Context } from "./context.ts";
import { waitingHeaps } from "./waiting-heaps.ts";

/** A group of more is cut, as a multiple of those it needs: whoever leaves takes fewer along. */
const LARGEST = 3;
/** No round cuts what waits into more groups than this: each has sums of its own. */
const MOST_GROUPS = 200;

const Dimensions = v.array(v.string());

/**
 * Forms groups of what waits in a place. A dissolved group stays published until all who are left of it are
 * in a new one, or nobody is: taken out before, it would be missed for as long as too few newcomers come.
 * From here to the end of the transaction nobody changes what is published.
 *
 * @param patient whether newcomers may wait for others like them
 * @returns whether groups were formed or taken out
 */
export async function formReleaseGroups(
  context: Context,
  tx: Transaction<Schema>,
  place: ReleasePlace,
  form: Form,
  patient: boolean,
): Promise<boolean> {
  const at = context.now().toISOString();
  const held = await holdPlace(tx, place);
  const undone = await undoneIn(tx, place.wave);
  const round = Number(held.rounds) + 1;
  if (undone > 0) await setFilesApart(tx, place, at);
  const wave = await waveById(tx, place.wave);
  const dimensions = v.parse(Dimensions, JSON.parse(wave?.dimensions ?? "[]"));
  // Everybody who left might be back under another id: so many newcomers more, and k of them are new.
  const needed = context.settings.disclosureThreshold + Number(held.departed);
  const largest = LARGEST * needed;
  const heaps = await waitingHeaps(tx, place, form, {
    dimensions,
    largest,
    lookedAt: held.looked_at,
  });
  const waiting = heaps.reduce((sum, { ids }) => sum + ids.length, 0);
  const target = Math.max(largest, Math.ceil(waiting / MOST_GROUPS));
  const forming = {
    dimensions: dimensions.length,
    needed,
    undone,
    target,
    patient: patient && wave?.frozen_at === null,
  };
  const groups = formGroups(heaps, forming);
  const grouped = new Set(groups.flatMap((group) => group.heaps));
  for (const group of groups)
    await putGroup(tx, {
      id: context.newResponseId(),
      ...place,
      signature: JSON.stringify(group.signature),
      origin: group.batch,
      needed: group.refiled ? needed + undone : needed,
      ids: group.heaps.flatMap(({ ids }) => ids),
      ...sumsOf(group, form.layout.size),
      formed_in: round,
      made_at: at,
    });
  const left = heaps.filter((heap) => !grouped.has(heap));
  await letWait(
    tx,
    left.flatMap(({ ids }) => ids),
  );
  await notePlaceLookedAt(tx, place, at);
  const waitFor = new Set(left.map(({ group }) => group));
  const gone = (await leavingGroups(tx, place)).filter((group) => !waitFor.has(group));
  if (gone.length > 0 || groups.length > 0) await countRound(tx, place, round, gone);
  return gone.length > 0 || groups.length > 0;
}

/** What all members of a group add, and what those add who were in no group before. */
function sumsOf(
  { heaps, refiled }: FormedGroup,
  size: number,
): { sums: Counts; newcomers: Counts | null } {
  const isNew = ({ kind }: Heap) => kind === (refiled ? "refiled" : "new");
  const added = (some: readonly Heap[]) => {
    const sums = noCounts(size);
    for (const heap of some) addCounts(sums, heap.sums);
    return sums;
  };
  return { sums: added(heaps), newcomers: heaps.every(isNew) ? null : added(heaps.filter(isNew)) };
}
