import { totalCount } from "./whole-counts.ts";

export interface PairwiseMajorities {
  /** Per item: majorities it wins minus majorities it loses; a tie counts nothing. */
  readonly copeland: readonly number[];
  /** The item that beats every other one; `null` where there is none. */
  readonly condorcetWinner: number | null;
  /**
   * The smallest set whose members each beat every item outside, ascending. More than one means that
   * majorities go round in a circle or tie: a finding, not an error.
   */
  readonly smithSet: readonly number[];
}

/**
 * What pairwise majorities say.
 *
 * @param wins `wins[i][j]`: ballots with i above j; the diagonal counts nothing
 * @throws {RangeError} unless the table is square and its counts are counts
 *
 * Source: Copeland (1951), mimeographed, University of Michigan; Condorcet (1785), Essai;
 * Smith (1973), Econometrica 41, 1027–1041; Fishburn (1977), SIAM Journal on Applied Mathematics 33.
 */
export function pairwiseMajorities(wins: readonly (readonly number[])[]): PairwiseMajorities {
  for (const row of wins) {
    if (row.length !== wins.length) throw new RangeError("a table of wins is square");
    totalCount(row, "a number of ballots");
  }
  const items = wins.map((_, item) => item);
  const beats = (i: number, j: number) => i !== j && (wins[i]?.[j] ?? 0) > (wins[j]?.[i] ?? 0);
  const won = (i: number) => items.filter((j) => beats(i, j)).length;
  const copeland = items.map((i) => won(i) - items.filter((j) => beats(j, i)).length);
  return {
    copeland,
    condorcetWinner: items.find((i) => won(i) === items.length - 1) ?? null,
    smithSet: smithSet(items, copeland, beats),
  };
}

/**
 * The members of the Smith set stand above all others by Copeland's score, so it grows from the
 * highest score downwards until every member beats every outsider.
 */
function smithSet(
  items: readonly number[],
  copeland: readonly number[],
  beats: (i: number, j: number) => boolean,
): readonly number[] {
  const scores = [...new Set(copeland)].sort((a, b) => b - a);
  for (const least of scores) {
    const inside = items.filter((item) => (copeland[item] ?? 0) >= least);
    const outside = items.filter((item) => !inside.includes(item));
    if (inside.every((i) => outside.every((j) => beats(i, j)))) return inside;
  }
  return items;
}
