import type { KeptAnswers } from "../../../surveys/response/check-answers.ts";

/** One filled form; a corrected one is another form. */
export interface Form {
  readonly id: number;
  readonly answers: KeptAnswers;
}

type Event =
  | { readonly kind: "came"; readonly forms: readonly Form[] }
  | { readonly kind: "left"; readonly ids: readonly number[] };

/** What a district lives through, in order. */
export type Stream = readonly Event[];

/** Batches as long as an import of paper from one event. */
const BATCH = 37;

/**
 * A wave in one district: forms come one by one from a tablet, now and then a batch is imported, single
 * forms are withdrawn or corrected.
 *
 * @param forms all that will ever come, in order
 * @param chance the next random number, 0 to 1
 * @param undone whether some batches are taken back as a whole
 */
export function streamOf(
  forms: readonly KeptAnswers[],
  chance: () => number,
  undone: boolean,
): Stream {
  const events: Event[] = [];
  const present: number[] = [];
  const batches: (readonly number[])[] = [];
  let next = 0;
  const take = (many: number): Form[] =>
    forms.slice(next, next + many).map((answers) => ({ id: next++, answers }));
  const come = (arriving: readonly Form[]): void => {
    events.push({ kind: "came", forms: arriving });
    present.push(...arriving.map(({ id }) => id));
  };
  const leave = (ids: readonly number[]): void => {
    const there = ids.filter((id) => present.includes(id));
    for (const id of there) present.splice(present.indexOf(id), 1);
    if (there.length > 0) events.push({ kind: "left", ids: there });
  };
  const anybody = (): number[] => present.slice(Math.floor(chance() * present.length)).slice(0, 1);

  while (next < forms.length) {
    const what = chance();
    if (what < 0.86) come(take(1));
    else if (what < 0.91) {
      const batch = take(BATCH);
      come(batch);
      batches.push(batch.map(({ id }) => id));
    } else if (what < 0.93) leave(undone ? (batches.pop() ?? []) : []);
    else if (what < 0.97) leave(anybody());
    else {
      leave(anybody());
      come(take(1));
    }
  }
  return events;
}

/** Random numbers from a seed. Source: mulberry32, Ettinger (2017), public domain. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
