/** A solved row in whole multiples of one unit. */
export interface WholeRow {
  /** How many units of each cell. */
  readonly cells: readonly (readonly [cell: number, units: number])[];
  /** Its people, in units. */
  readonly people: number;
  /** People that its own cell has at least, whatever the truth is; in people. */
  readonly least: number;
}

/** Rows, by index, whose sum holds every cell once or not at all and has 1 to k − 1 people. */
interface IndicatorSet {
  readonly rows: readonly number[];
  /** The cells that it holds once. */
  readonly cells: readonly number[];
}

export interface IndicatorSets {
  readonly sets: readonly IndicatorSet[];
  readonly complete: boolean;
}

/**
 * Sets of rows that add up to an indicator of 1 to k − 1 people.
 *
 * Depth first, each row in or out; a branch ends where some cell can no longer come to 0 or to one unit, or
 * where its rows have `threshold` people at least.
 *
 * @param rows each holds one cell of its own for one unit
 * @param unit units that stand for "once"
 * @param threshold k
 * @param steps decisions until the search gives up
 * @throws {RangeError} if the units are too large to be exact
 */
export function indicatorSets(
  rows: readonly WholeRow[],
  unit: number,
  threshold: number,
  steps: number,
): IndicatorSets {
  const order = nearOrder(rows);
  const now = new Map<number, number>();
  const reach = new Map<number, { low: number; high: number }>();
  for (const [cell, units] of rows.flatMap(({ cells }) => cells)) {
    if (!Number.isSafeInteger(units * rows.length)) throw new RangeError("units are too large");
    const { low, high } = reach.get(cell) ?? { low: 0, high: 0 };
    reach.set(cell, { low: low + Math.min(0, units), high: high + Math.max(0, units) });
    now.set(cell, 0);
  }
  const sets: IndicatorSet[] = [];
  const chosen: number[] = [];
  let left = steps;

  /** Whether a cell can still come to 0 or to one unit. */
  const open = (cell: number): boolean => {
    const sum = now.get(cell) ?? 0;
    const { low, high } = reach.get(cell) ?? { low: 0, high: 0 };
    if (low === high) return sum === 0 || sum === unit;
    return sum + low <= unit && sum + high >= 0;
  };
  const decide = (at: number, people: number, least: number): void => {
    if (left <= 0) return;
    left -= 1;
    const index = order[at];
    const row = index === undefined ? undefined : rows[index];
    if (index === undefined || row === undefined) {
      if (people <= 0 || people >= threshold * unit) return;
      const held = [...now].flatMap(([cell, sum]) => (sum === unit ? [cell] : []));
      sets.push({ rows: chosen.slice(), cells: held });
      return;
    }
    const { cells } = row;
    for (const [cell, units] of cells) narrow(reach, cell, units);
    if (least + row.least < threshold) {
      for (const [cell, units] of cells) now.set(cell, (now.get(cell) ?? 0) + units);
      chosen.push(index);
      if (cells.every(([cell]) => open(cell)))
        decide(at + 1, people + row.people, least + row.least);
      chosen.pop();
      for (const [cell, units] of cells) now.set(cell, (now.get(cell) ?? 0) - units);
    }
    if (cells.every(([cell]) => open(cell))) decide(at + 1, people, least);
    for (const [cell, units] of cells) narrow(reach, cell, -units, units);
  };
  decide(0, 0, 0);
  return { sets, complete: left > 0 };
}

/** Takes a row's units out of a cell's reach once it is decided, and puts them back. */
function narrow(
  reach: Map<number, { low: number; high: number }>,
  cell: number,
  units: number,
  sign = units,
): void {
  const own = reach.get(cell);
  if (!own) return;
  if (sign < 0) own.low -= units;
  else own.high -= units;
}

/** Rows that share cells stand together, so that dead ends show early. */
function nearOrder(rows: readonly WholeRow[]): readonly number[] {
  const holders = new Map<number, number[]>();
  for (const [index, row] of rows.entries()) {
    for (const [cell] of row.cells) holders.set(cell, [...(holders.get(cell) ?? []), index]);
  }
  const shared = [...holders.values()].sort((a, b) => a.length - b.length);
  const several = shared.filter(({ length }) => length > 1).flat();
  return [...new Set([...several, ...rows.keys()])];
}
