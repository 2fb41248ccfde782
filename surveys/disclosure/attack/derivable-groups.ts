import { added, type Combination } from "./combination.ts";
import { indicatorSets, type WholeRow } from "./indicator-sets.ts";
import { ONE, plus, type Rational, times, ZERO } from "./rational.ts";
import type { SolvedRow } from "./row-space.ts";

/** A set of cells whose people follow exactly by adding and subtracting published sums. */
interface DerivableGroup {
  /** Ascending. */
  readonly cells: readonly number[];
  readonly people: number;
  /** Which published sums, by their index, add up to it. */
  readonly from: Combination;
}

export interface DerivableGroups {
  /** None holds another. */
  readonly groups: readonly DerivableGroup[];
  /** Whether the search came to its end. */
  readonly complete: boolean;
}

/**
 * All smallest sets of cells, together 1 to k − 1 people, that follow from published sums.
 *
 * A set of cells follows if its indicator (1 for each cell in it, 0 for others) is a combination of the
 * solved rows. Every row holds its pivot alone, so the combination takes each row once or not at all, and
 * the search goes over sets of rows. Rows that share no cell are searched apart.
 *
 * @param rows solved published sums
 * @param leastPeople people that a cell has at least, whatever the truth is
 * @param threshold k
 * @param steps how many sets of rows are looked at, per part, before the search gives up
 *
 * Source: Chin & Ozsoyoglu (1982), IEEE Transactions on Software Engineering 8, 574–582.
 */
export function derivableGroups(
  rows: readonly SolvedRow[],
  leastPeople: (cell: number) => number,
  threshold: number,
  steps: number,
): DerivableGroups {
  const found: Found[] = [];
  let complete = true;
  for (const part of connected(rows)) {
    const { unit, wholeRows } = inWholeNumbers(part, leastPeople);
    const search = indicatorSets(wholeRows, unit, threshold, steps);
    complete &&= search.complete;
    for (const { rows: indices, cells } of search.sets) {
      const own = indices.flatMap((at) => part[at] ?? []);
      found.push({ cells: [...cells].sort((a, b) => a - b), rows: own });
    }
  }
  const groups = smallest(found).map(({ cells, rows: own }) => ({
    cells,
    people: Number(own.reduce((sum, row) => plus(sum, row.people), ZERO).over),
    from: own.reduce<Combination>((sum, { from }) => added(sum, from, ONE), new Map()),
  }));
  return { groups, complete };
}

/** A set before the combination that shows it is worked out. */
interface Found {
  readonly cells: readonly number[];
  readonly rows: readonly SolvedRow[];
}

/** Rows as whole multiples of one fraction: `unit` stands for "once". */
function inWholeNumbers(
  rows: readonly SolvedRow[],
  leastPeople: (cell: number) => number,
): { unit: number; wholeRows: WholeRow[] } {
  let unit = 1n;
  for (const { cells, people } of rows) {
    for (const { under } of [people, ...cells.values()]) {
      unit = (unit / commonDivisor(unit, under)) * under;
    }
  }
  const inUnits = (value: Rational) => Number(times(value, { over: unit, under: 1n }).over);
  const wholeRows = rows.map(({ pivot, cells, people }) => ({
    cells: [...cells].map(([cell, often]): [number, number] => [cell, inUnits(often)]),
    people: inUnits(people),
    least: leastPeople(pivot),
  }));
  return { unit: Number(unit), wholeRows };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}

/** Rows that share a cell, directly or through others. */
function connected(rows: readonly SolvedRow[]): readonly (readonly SolvedRow[])[] {
  let parts: { cells: Set<number>; rows: SolvedRow[] }[] = [];
  for (const row of rows) {
    const own = [...row.cells.keys()];
    const touching = parts.filter(({ cells }) => own.some((cell) => cells.has(cell)));
    parts = parts.filter((part) => !touching.includes(part));
    parts.push({
      cells: new Set([...own, ...touching.flatMap(({ cells }) => [...cells])]),
      rows: [...touching.flatMap((part) => part.rows), row],
    });
  }
  return parts.map((part) => part.rows);
}

/** Those that hold no other, in the order in which they were found. */
function smallest(found: readonly Found[]): readonly Found[] {
  const kept: { cells: ReadonlySet<number>; index: number }[] = [];
  const shortFirst = [...found.entries()].sort(([, a], [, b]) => a.cells.length - b.cells.length);
  for (const [index, { cells }] of shortFirst) {
    const own = new Set(cells);
    if (kept.some((other) => isPart(other.cells, own))) continue;
    kept.push({ cells: own, index });
  }
  return kept
    .map(({ index }) => index)
    .sort((a, b) => a - b)
    .flatMap((index) => found[index] ?? []);
}

function isPart(part: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  for (const cell of part) if (!all.has(cell)) return false;
  return true;
}
