/**
 * What one person has said so far. It lives in memory alone and ends with the person.
 * An entry that is absent or empty is a question not answered (yet).
 */
export type Draft = {
  readonly entries: Readonly<Record<string, Entry>>;
  /** Question id → the words behind its "something else". */
  readonly otherTexts: Readonly<Record<string, string>>;
  /** The steps that stood on the screen: seen and empty is *skipped*, never seen is *not reached*. */
  readonly seen: ReadonlySet<string>;
};

/** single, number, text: as typed · multiple, ranking: codes · rating: item → point. */
export type Entry = string | readonly string[] | RatingEntry;
export type RatingEntry = { readonly [item: string]: number | "dontKnow" };

export const EMPTY_DRAFT: Draft = { entries: {}, otherTexts: {}, seen: new Set() };

export function withEntry(draft: Draft, question: string, entry: Entry): Draft {
  return { ...draft, entries: { ...draft.entries, [question]: entry } };
}

export function withOtherText(draft: Draft, question: string, text: string): Draft {
  return { ...draft, otherTexts: { ...draft.otherTexts, [question]: text } };
}

export function withSeen(draft: Draft, step: string): Draft {
  return draft.seen.has(step) ? draft : { ...draft, seen: new Set(draft.seen).add(step) };
}

/** What was typed or tapped as one text: a single choice, a number, words. */
export function textEntry(draft: Draft, question: string): string {
  const entry = draft.entries[question];
  return typeof entry === "string" ? entry : "";
}

/** The codes tapped so far, in the order of tapping. */
export function codesEntry(draft: Draft, question: string): readonly string[] {
  const entry = draft.entries[question];
  return isCodes(entry) ? entry : [];
}

/** The items rated so far. */
export function ratingEntry(draft: Draft, question: string): RatingEntry {
  const entry = draft.entries[question];
  return entry === undefined || typeof entry === "string" || isCodes(entry) ? {} : entry;
}

function isCodes(entry: Entry | undefined): entry is readonly string[] {
  return Array.isArray(entry);
}
