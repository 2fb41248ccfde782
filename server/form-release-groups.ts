import type { Transaction } from "kysely";
import { setFilesApart, undoneIn } from "../db/queries/leaving-groups.ts";
import {
  countRound,
  holdPlace,
  leavingGroups,
  letWait,
  notePlaceLookedAt,
  putGroup,
  takeOut,
} from "../db/queries/release-groups.ts";
import type { ReleasePlace } from "../db/queries/releases.ts";
import { dimensionsIn, heldWave } from "../db/queries/waves.ts";
import type { Schema } from "../db/schema.ts";
import type { FormedGroup, Heap } from "../surveys/disclosure/groups/form-groups.ts";
import { formGroups, PATIENT_ROUNDS } from "../surveys/disclosure/groups/form-groups.ts";
import { peopleIn, piecesOf } from "../surveys/disclosure/groups/pieces.ts";
import type { Counts } from "../surveys/tally/counts.ts";
import { addCounts, noCounts } from "../surveys/tally/counts.ts";
import type { Layout } from "../surveys/tally/layout.ts";
import type { Form } from "./catalogue/catalogue.ts";
import type { Context } from "./context.ts";
import { waitingHeaps } from "./waiting-heaps.ts";

/** A group of more is cut, as a multiple of those it needs: whoever leaves takes fewer along. */
const LARGEST = 3;
/** No round cuts what waits into more groups than this: each has sums of its own. */
const MOST_GROUPS = 200;

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
  // The wave first, as whoever changes answers does: a freeze waits for this round, or the round for it.
  const wave = await heldWave(tx, place.wave, context.database.engine);
  const held = await holdPlace(tx, place);
  const undone = await undoneIn(tx, place);
  const round = Number(held.rounds) + 1;
  if (undone > 0) await setFilesApart(tx, place, at);
  const dimensions = wave ? dimensionsIn(wave) : [];
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
      needed: group.refiled ? needed + undone : needed,
      ids: group.heaps.flatMap(({ ids }) => ids),
      ...sumsOf(group, form.layout),
      formed_in: round,
      made_at: at,
    });
  const left = heaps.filter((heap) => !grouped.has(heap));
  // Who has waited for everything already goes on waiting without a write in every round.
  const longest = PATIENT_ROUNDS * dimensions.length;
  await letWait(
    tx,
    left.filter(({ waited }) => waited < longest).flatMap(({ ids }) => ids),
  );
  await notePlaceLookedAt(tx, place, at);
  const waitFor = new Set(left.map(({ group }) => group));
  const gone = (await leavingGroups(tx, place)).filter((group) => !waitFor.has(group));
  if (gone.length === 0 && groups.length === 0) return false;
  await takeOut(tx, gone, round, form.layout);
  await countRound(tx, place, round);
  return true;
}

/** What all members of a group add, and on how many each piece rests who were in no group before. */
function sumsOf(
  { heaps, refiled }: FormedGroup,
  layout: Layout,
): { sums: Counts; newcomers: Counts | null } {
  const isNew = ({ kind }: Heap) => kind === (refiled ? "refiled" : "new");
  const added = (some: readonly Heap[]) => {
    const sums = noCounts(layout.size);
    for (const heap of some) addCounts(sums, heap.sums);
    return sums;
  };
  return {
    sums: added(heaps),
    newcomers: heaps.every(isNew) ? null : peopleIn(piecesOf(layout), added(heaps.filter(isNew))),
  };
}
