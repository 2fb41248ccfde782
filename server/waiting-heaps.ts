import type { Transaction } from "kysely";
import type { ReleasePlace } from "../db/queries/releases.ts";
import type { WaitingResponse } from "../db/queries/waiting-responses.ts";
import { filesOfResponses, waitingResponses } from "../db/queries/waiting-responses.ts";
import type { Schema } from "../db/schema.ts";
import type { Heap } from "../surveys/disclosure/groups/form-groups.ts";
import { commonTo } from "../surveys/disclosure/groups/form-groups.ts";
import { applyIncrements, noCounts } from "../surveys/tally/counts.ts";
import type { Form } from "./catalogue/catalogue.ts";
import { codeIn, keptAnswers } from "./catalogue/recounting.ts";

/**
 * Adds up what waits in a place, in heaps of responses that are alike for the forming of groups. Only they
 * are read, page by page; of each no more is kept than its id.
 *
 * @param dimensions question ids by which the wave publishes
 * @param largest responses in a heap; of more of the same kind there are several, unless they come back
 * @param lookedAt when a round was here before
 */
export async function waitingHeaps(
  tx: Transaction<Schema>,
  place: ReleasePlace,
  form: Form,
  { dimensions, largest, lookedAt }: Wanted,
): Promise<Heap[]> {
  const files = await filesOfResponses(tx, place.wave, lookedAt);
  const heaps: Heap[] = [];
  const open = new Map<string, Heap>();
  const heapFor = ({ id, kind, group, waited }: WaitingResponse, codes: string[]): Heap => {
    const batch = (kind === "new" && files.get(id)) || null;
    const key = JSON.stringify(group === null ? [batch, kind, waited, codes] : [group]);
    let heap = open.get(key);
    if (!heap || (group === null && heap.ids.length >= largest)) {
      heap = { batch, codes, kind, waited, group, ids: [], sums: noCounts(form.layout.size) };
      open.set(key, heap);
      heaps.push(heap);
    }
    heap.codes = heap.codes.slice(0, commonTo(codes, heap.codes));
    return heap;
  };
  for await (const page of waitingResponses(tx, place))
    for (const response of page) {
      const answers = keptAnswers(response.answers);
      const codes = dimensions.map((dimension) => codeIn(answers, dimension));
      const lacking = codes.indexOf("");
      const heap = heapFor(response, lacking < 0 ? codes : codes.slice(0, lacking));
      heap.ids.push(response.id);
      applyIncrements(heap.sums, form.counter.peek(answers), 1);
    }
  return heaps;
}

type Wanted = { dimensions: readonly string[]; largest: number; lookedAt: string | null };
