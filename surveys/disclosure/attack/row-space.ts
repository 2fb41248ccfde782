import { added, type Combination, scaled, timesOf } from "./combination.ts";
import type { PublishedSum } from "./known-sums.ts";
import {
  dividedBy,
  isZero,
  minus,
  negative,
  ONE,
  type Rational,
  times,
  whole,
} from "./rational.ts";

/** A combination of cells whose number of people follows exactly from published sums. */
export interface SolvedRow {
  /** The cell that this row alone holds, once; no other row holds it. */
  readonly pivot: number;
  readonly cells: Combination;
  readonly people: Rational;
  /** Which published sums, by their index, add up to it. */
  readonly from: Combination;
}

/**
 * Solves published sums: the reduced rows span all that can be had from them by adding and subtracting.
 * Exact; the first non-zero cell of a row is its pivot.
 *
 * @param published what was shown
 * @param indexOf the index of a cell's name
 * @returns rows by pivot, or `null` where the sums contradict each other
 *
 * Source: Chin & Ozsoyoglu (1982), IEEE Transactions on Software Engineering 8, 574–582; Gauss and Jordan.
 */
export function rowSpace(
  published: readonly PublishedSum[],
  indexOf: (cell: string) => number,
): readonly SolvedRow[] | null {
  const rows = new Map<number, SolvedRow>();
  const seen = new Set<string>();
  for (const [index, { cells, people }] of published.entries()) {
    const entries = [...cells].map(([cell, often]): [number, Rational] => [
      indexOf(cell),
      whole(often),
    ]);
    const same = `${people}=${entries.map(([cell, { over }]) => `${over}*${cell}`).join("+")}`;
    // The same number is shown in many places; solving it once is enough.
    if (seen.has(same)) continue;
    seen.add(same);
    const start = { cells: new Map(entries), people: whole(people), from: new Map([[index, ONE]]) };
    const row = withoutPivots(start, rows);
    const pivot = smallest(row.cells);
    if (pivot === undefined) {
      if (!isZero(row.people)) return null;
      continue;
    }
    keep(pivot, scaledRow(row, dividedBy(ONE, timesOf(row.cells, pivot))), rows);
  }
  return [...rows.values()].sort((a, b) => a.pivot - b.pivot);
}

type Row = Omit<SolvedRow, "pivot">;

function withoutPivots(row: Row, rows: ReadonlyMap<number, SolvedRow>): Row {
  let rest = row;
  for (const cell of row.cells.keys()) {
    const known = rows.get(cell);
    if (known) rest = minusRow(rest, known, timesOf(rest.cells, cell));
  }
  return rest;
}

/** Adds a row and takes its pivot out of all others. Changes `rows`. */
function keep(pivot: number, row: Row, rows: Map<number, SolvedRow>): void {
  for (const [other, { cells }] of rows) {
    const often = timesOf(cells, pivot);
    const known = rows.get(other);
    if (known && !isZero(often)) rows.set(other, { pivot: other, ...minusRow(known, row, often) });
  }
  rows.set(pivot, { pivot, ...row });
}

function minusRow(row: Row, other: Row, often: Rational): Row {
  return {
    cells: added(row.cells, other.cells, negative(often)),
    people: minus(row.people, times(other.people, often)),
    from: added(row.from, other.from, negative(often)),
  };
}

function scaledRow({ cells, people, from }: Row, factor: Rational): Row {
  return {
    cells: scaled(cells, factor),
    people: times(people, factor),
    from: scaled(from, factor),
  };
}

function smallest(cells: Combination): number | undefined {
  let least: number | undefined;
  for (const cell of cells.keys()) if (least === undefined || cell < least) least = cell;
  return least;
}
