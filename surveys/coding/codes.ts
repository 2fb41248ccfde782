/** What a person can say of a text: codes, that no code fits, or that it cannot be understood. */
export const CODING_STATES = ["coded", "none", "unclear"] as const;
type CodingState = (typeof CODING_STATES)[number];

/** first and second: two people, blind · decided: where the two differ */
export const CODING_ROUNDS = ["first", "second"] as const;
export type CodingRound = (typeof CODING_ROUNDS)[number];

/** What was said of a text: the ids of codes as they were given. */
export type Said = { state: CodingState; codes: readonly string[] };

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

/** What counts of a text: what was decided, else the first coding. The second one alone counts nothing. */
export function whatCounts<One extends { round: string }>(
  codings: readonly One[],
): One | undefined {
  return (
    codings.find(({ round }) => round === "decided") ??
    codings.find(({ round }) => round === "first")
  );
}
