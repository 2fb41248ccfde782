import type { KeptAnswers } from "../../../surveys/response/check-answers.ts";

/** One filled form; a corrected one is another form. The same people have the same number. */
export interface Form {
  readonly id: number;
  readonly answers: KeptAnswers;
}

type Event =
  /** `file`: which import brought them; null: one form from a tablet. */
  | { readonly kind: "came"; readonly forms: readonly Form[]; readonly file: number | null }
  | { readonly kind: "withdrawn"; readonly ids: readonly number[] }
  | { readonly kind: "undone"; readonly ids: readonly number[] }
  | { readonly kind: "corrected"; readonly id: number; readonly form: Form }
  | { readonly kind: "closed" };

/** Who comes and who goes with an event. */
export function changeOf(event: Event): {
  readonly came: readonly Form[];
  readonly left: readonly number[];
} {
  switch (event.kind) {
    case "came":
      return { came: event.forms, left: [] };
    case "withdrawn":
    case "undone":
      return { came: [], left: event.ids };
    case "corrected":
      return { came: [event.form], left: [event.id] };
    case "closed":
      return { came: [], left: [] };
  }
}

/** What a district lives through, in order. */
export type Stream = readonly Event[];

/** Batches as long as an import of paper from one event. */
const BATCH = 37;

/**
 * A wave in one district: forms come one by one from a tablet, now and then a batch is imported, single
 * forms are withdrawn or corrected. Batches are undone, and later mended: the same forms come again as
 * another file, and one more. At the end the wave is closed.
 *
 * @param forms all that will ever come, in order
 * @param chance the next random number, 0 to 1
 */
export function streamOf(forms: readonly KeptAnswers[], chance: () => number): Stream {
  const events: Event[] = [];
  const present: number[] = [];
  const files: (readonly Form[])[] = [];
  const toMend: (readonly Form[])[] = [];
  let next = 0;
  let file = 0;
  const take = (many: number): Form[] =>
    forms.slice(next, next + many).map((answers) => ({ id: next++, answers }));
  const come = (arriving: readonly Form[], by: number | null): void => {
    if (arriving.length === 0) return;
    events.push({ kind: "came", forms: arriving, file: by });
    present.push(...arriving.map(({ id }) => id));
  };
  const gone = (ids: readonly number[]): number[] => {
    const there = ids.filter((id) => present.includes(id));
    for (const id of there) present.splice(present.indexOf(id), 1);
    return there;
  };
  const anybody = (): number[] => present.slice(Math.floor(chance() * present.length)).slice(0, 1);

  while (next < forms.length) {
    const what = chance();
    if (what < 0.84) come(take(1), null);
    else if (what < 0.88) {
      const batch = take(BATCH);
      come(batch, file++);
      files.push(batch);
    } else if (what < 0.91) {
      const batch = files.pop();
      if (!batch) continue;
      events.push({ kind: "undone", ids: gone(batch.map(({ id }) => id)) });
      toMend.push(batch);
    } else if (what < 0.94) {
      const mended = toMend.pop();
      if (mended) come([...mended, ...take(1)], file++);
    } else if (what < 0.97) {
      const ids = gone(anybody());
      if (ids.length > 0) events.push({ kind: "withdrawn", ids });
    } else {
      const [id] = gone(anybody());
      const [form] = take(1);
      if (id === undefined || !form) continue;
      events.push({ kind: "corrected", id, form });
      present.push(form.id);
    }
  }
  events.push({ kind: "closed" });
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
