import { nextSums } from "../disclosure/next-sums.ts";
import type { TrailedCode } from "./code-trails.ts";
import { standing } from "./codes.ts";
import { ruledThemes } from "./theme-layout.ts";
import { tellsOfFew } from "./told-apart.ts";

/** Persons whose text was read, and persons per code: of one question in one district. */
export type ThemeSums = { people: number; codes: ReadonlyMap<string, number> };

type NextThemes = { kind: "unchanged" } | { kind: "released"; sums: ThemeSums };

/**
 * What the next round publishes of persons per code. Nobody knows who is behind a published count, so it
 * follows the rule of sums without names (`nextSums`), each count for itself: nothing below k, and it moves
 * only by k at least against everything that was published for it. One text more or one coding changed is
 * never seen.
 *
 * A merge could tell of few by subtraction: of those whom only one of its codes had, and of those who had
 * several. So a code also keeps apart from all that was published for the codes of its whole trail
 * (`tellsOfFew`); until then it stays as it was. A code that was merged away keeps what was published of
 * it, unshown, so that a split does not forget it.
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
  const published = new Map(codes.map(({ id }) => [id, publishedOf(id, earlier)]));
  for (const { id, mergedWith } of codes) {
    const before = last?.codes.get(id) ?? 0;
    const today = current.codes.get(id) ?? 0;
    const own = published.get(id) ?? [];
    const others = mergedWith.map((other) => published.get(other) ?? []);
    const mayMove =
      stands.get(id) === id &&
      (mergedWith.length === 0 ||
        today < threshold ||
        !tellsOfFew(today, { own, others, threshold }));
    const ever = earlier.map((sums) => sums.codes.get(id) ?? 0);
    const count = mayMove ? next(today, ever, threshold) : before;
    moved.set(id, count);
    // Codes of one trail that move in the same round are seen beside each other too.
    if (count > 0 && !own.includes(count)) published.set(id, [...own, count]);
  }
  const isSame =
    people === (last?.people ?? 0) &&
    [...moved].every(([code, count]) => count === (last?.codes.get(code) ?? 0));
  return isSame ? { kind: "unchanged" } : { kind: "released", sums: { people, codes: moved } };
}

/** Every number of persons that was published of a code, each once. */
function publishedOf(code: string, earlier: readonly ThemeSums[]): number[] {
  const counts = earlier.map((sums) => sums.codes.get(code) ?? 0);
  return [...new Set(counts.filter((count) => count > 0))];
}

/** One count under the rule of sums of which nobody knows who is in them. */
function next(today: number, published: readonly number[], threshold: number): number {
  const result = nextSums(
    ruledThemes(1),
    Float64Array.of(today),
    published.map((one) => Float64Array.of(one)),
    threshold,
  );
  return (result.kind === "released" ? result.sums[0] : published.at(-1)) ?? 0;
}
