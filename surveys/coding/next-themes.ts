import { nextSums } from "../disclosure/next-sums.ts";
import type { MergedCode } from "./codes.ts";
import { standing } from "./codes.ts";

/** Persons whose text was read, and persons per code: of one question in one district. */
export type ThemeSums = { people: number; codes: ReadonlyMap<string, number> };

/** A code with its trail: every code that was ever merged with it, whether it still is or not. */
export type TrailedCode = MergedCode & { mergedWith: readonly string[] };

type NextThemes = { kind: "unchanged" } | { kind: "released"; sums: ThemeSums };

/**
 * What the next round publishes of persons per code. Nobody knows who is behind a published count, so it
 * follows the rule of sums without names (`nextSums`), each count for itself: nothing below k, and it moves
 * only by k at least against everything that was published for it. One text more or one coding changed is
 * never seen.
 *
 * A merge could tell of few by subtraction: of those whom only one of the two codes had, and of those who
 * had both. So a code also keeps k apart from all that was published for the codes of its trail, and their
 * sum from it; until then it stays as it was. A code that was merged away keeps what was published of it,
 * unshown, so that a split does not forget it.
 *
 * @param current exact counts of today, of the codes that stand
 * @param earlier everything published of this question in this district, oldest first
 * @param codes all codes that ever were
 * @param threshold k, persons
 */
export function nextThemes(
  current: ThemeSums,
  earlier: readonly ThemeSums[],
  codes: readonly TrailedCode[],
  threshold: number,
): NextThemes {
  const people = next(
    current.people,
    earlier.map((sums) => sums.people),
    threshold,
  );
  const stands = standing(codes);
  const last = earlier.at(-1);
  const moved = new Map<string, number>();
  for (const code of codes) {
    const before = last?.codes.get(code.id) ?? 0;
    const today = current.codes.get(code.id) ?? 0;
    const isStanding = stands.get(code.id) === code.id;
    const mayMove = isStanding && keepsApart(code, today, { earlier, stands, threshold });
    const published = earlier.map((sums) => sums.codes.get(code.id) ?? 0);
    moved.set(code.id, mayMove ? next(today, published, threshold) : before);
  }
  const isSame =
    people === (last?.people ?? 0) &&
    [...moved].every(([code, count]) => count === (last?.codes.get(code) ?? 0));
  return isSame ? { kind: "unchanged" } : { kind: "released", sums: { people, codes: moved } };
}

/** One count under the rule of sums of which nobody knows who is in them. */
function next(today: number, published: readonly number[], threshold: number): number {
  const result = nextSums(
    ONE,
    Float64Array.of(today),
    published.map((one) => Float64Array.of(one)),
    threshold,
  );
  return (result.kind === "released" ? result.sums[0] : published.at(-1)) ?? 0;
}

const ONE = {
  size: 1,
  segments: [
    {
      places: [0],
      people: (counts: Float64Array) => counts[0] ?? 0,
      isClock: true,
      aside: null,
    },
  ],
};

/** Whether neither those whom one code alone had nor those who had several can be told as fewer than k. */
function keepsApart(
  { id, mergedWith }: TrailedCode,
  today: number,
  {
    earlier,
    stands,
    threshold,
  }: { earlier: readonly ThemeSums[]; stands: ReadonlyMap<string, string>; threshold: number },
): boolean {
  if (mergedWith.length === 0 || today < threshold) return true;
  const published = mergedWith.flatMap((other) =>
    earlier.map((sums) => sums.codes.get(other) ?? 0).filter((count) => count > 0),
  );
  if (published.some((count) => count !== today && Math.abs(today - count) < threshold))
    return false;
  const members = [id, ...mergedWith.filter((other) => stands.get(other) === id)];
  const parts = members
    .map(
      (member) =>
        earlier.findLast((sums) => (sums.codes.get(member) ?? 0) > 0)?.codes.get(member) ?? 0,
    )
    .filter((count) => count > 0);
  if (parts.length < 2) return true;
  const twice = parts.reduce((sum, count) => sum + count, 0) - today;
  return twice <= 0 || twice >= threshold * (parts.length - 1);
}
