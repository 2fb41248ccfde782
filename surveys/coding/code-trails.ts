import type { MergedCode } from "./codes.ts";

/** A code with its trail: every code that was ever merged with it, at once or by way of others. */
export type TrailedCode = MergedCode & { mergedWith: readonly string[] };

/**
 * The trail of each code. Whoever keeps what was published can subtract the ends of a trail from each other
 * as well as its neighbours, and a split takes back nothing that was published: so it is the whole trail.
 *
 * @param merges all that ever were, undone ones too
 */
export function trailedCodes(
  codes: readonly MergedCode[],
  merges: readonly { code: string; other: string }[],
): TrailedCode[] {
  const trails = new Map(codes.map(({ id }) => [id, new Set([id])]));
  for (const { code, other } of merges) {
    const both = new Set([code, other].flatMap((id) => [...(trails.get(id) ?? [id])]));
    for (const id of both) trails.set(id, both);
  }
  return codes.map((code) => ({
    ...code,
    mergedWith: [...(trails.get(code.id) ?? [])].filter((id) => id !== code.id),
  }));
}
