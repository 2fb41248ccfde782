import * as v from "valibot";

/** What people wrote: as an answer, or beside "something else". */
export const TEXT_KINDS = ["answer", "other"] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/** What a person can say of a text: codes, that no code fits, or that it cannot be understood. */
export const CODING_STATES = ["coded", "none", "unclear"] as const;
type CodingState = (typeof CODING_STATES)[number];

/** The two readings, by two people, the second blind. What is decided where they differ is no reading. */
export const CODING_ROUNDS = ["first", "second"] as const;
export type CodingRound = (typeof CODING_ROUNDS)[number];

/** What was said of a text: the ids of codes as they were given. */
export type Said = { state: CodingState; codes: readonly string[] };

/** Ids of codes as they are kept: JSON. */
export const KeptCodes = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/** A code with where it was merged to, if it was. */
export type MergedCode = { id: string; mergedInto: string | null };

/**
 * The code that stands for each code today: itself, or the end of its trail of merges. Codings are never
 * rewritten, so a split brings back exactly what was there before.
 *
 * @throws {RangeError} where merges go round in a circle, or to a code that is not there
 */
export function standing(codes: readonly MergedCode[]): ReadonlyMap<string, string> {
  const into = new Map(codes.map(({ id, mergedInto }) => [id, mergedInto]));
  const end = (id: string): string => {
    let at = id;
    for (let step = 0; step <= codes.length; step++) {
      const next = into.get(at);
      if (next === null) return at;
      if (next === undefined) throw new RangeError(`no code ${at}`);
      at = next;
    }
    throw new RangeError(`the merges of ${id} go round in a circle`);
  };
  return new Map(codes.map(({ id }) => [id, end(id)]));
}

/** The codes of a text as they stand today, each once, in order. Codes that are not known are left out. */
export function standingCodes(
  { codes }: Said,
  stands: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set(codes.flatMap((code) => stands.get(code) ?? []))].sort();
}

/** Whether two people said the same of a text, with merged codes counting as one. */
export function saysTheSame(one: Said, other: Said, stands: ReadonlyMap<string, string>): boolean {
  if (one.state !== other.state) return false;
  const [a, b] = [standingCodes(one, stands), standingCodes(other, stands)];
  return a.length === b.length && a.every((code, at) => code === b[at]);
}

/** What was said, text by text. */
export function byText<Coding extends { text: string }>(
  codings: readonly Coding[],
): ReadonlyMap<string, readonly Coding[]> {
  const texts = new Map<string, Coding[]>();
  for (const coding of codings) {
    const of = texts.get(coding.text);
    if (of) of.push(coding);
    else texts.set(coding.text, [coding]);
  }
  return texts;
}

/** What counts of a text: what was decided, else the first coding. The second one alone counts nothing. */
export function whatCounts<One extends { round: string }>(
  codings: readonly One[],
): One | undefined {
  return (
    codings.find(({ round }) => round === "decided") ??
    codings.find(({ round }) => round === "first")
  );
}
