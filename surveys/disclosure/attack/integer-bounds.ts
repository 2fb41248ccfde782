import type { Combination } from "./combination.ts";
import type { Dictionary } from "./dictionary.ts";
import { expressed, extreme, madeFeasible, solutionOf } from "./dictionary.ts";
import { ceil, floor, isWhole, negative, ONE, type Rational, whole } from "./rational.ts";

/** Least and greatest number of people that a cell can have. */
export interface CellBounds {
  readonly least: number;
  /** `null` where nothing bounds it. */
  readonly greatest: number | null;
  /** Whether both ends are reached by whole numbers; else they are safe, but perhaps too wide. */
  readonly exact: boolean;
}

/** Room that the search for whole numbers has for each end of each cell. */
const BRANCHES = 60;

/**
 * How many people a cell can have, given all that is known: whole numbers from 0.
 *
 * The end over fractions comes from linear programming in exact arithmetic; where its solution is not
 * whole, branching on a fractional cell goes on until it is. Every whole solution met on the way is
 * remembered, because it shows for all cells at once what they can be.
 *
 * @param dictionary feasible: pivot cells, and slacks of what is held back, in terms of free cells
 * @param cells the cells in question
 * @returns bounds by cell
 *
 * Source: Dobra & Fienberg (2000), PNAS 97, 11885–11892, on bounds as an attack; Chvátal (1983), Linear
 * Programming; Land & Doig (1960), Econometrica 28, 497–520.
 */
export function integerBounds(
  dictionary: Dictionary,
  cells: readonly number[],
): ReadonlyMap<number, CellBounds> {
  const met = new Map<number, { low: number; high: number }>();
  const remember = (solved: Dictionary): void => {
    for (const cell of cells) {
      const value = floor(solutionOf(solved, cell));
      const { low, high } = met.get(cell) ?? { low: value, high: value };
      met.set(cell, { low: Math.min(low, value), high: Math.max(high, value) });
    }
  };
  const bounds = new Map<number, CellBounds>();
  for (const cell of cells) {
    const search = (end: "least" | "greatest") =>
      wholeExtreme({ dictionary, cells, cell, end, met: () => met.get(cell), remember });
    const [least, greatest] = [search("least"), search("greatest")];
    bounds.set(cell, {
      least: least.value ?? 0,
      greatest: greatest.value,
      exact: least.exact && greatest.exact,
    });
  }
  return bounds;
}

interface Task {
  readonly dictionary: Dictionary;
  readonly cells: readonly number[];
  readonly cell: number;
  readonly end: "least" | "greatest";
  /** What whole solutions have shown so far of this cell. */
  readonly met: () => { low: number; high: number } | undefined;
  readonly remember: (solved: Dictionary) => void;
}

function wholeExtreme(task: Task): { value: number | null; exact: boolean } {
  const { dictionary, cell, end, cells } = task;
  if (end === "least" && task.met()?.low === 0) return { value: 0, exact: true };
  const value = extreme(dictionary, cell, end);
  if (value === null) return { value: null, exact: true };
  const bound = rounded(value, end);
  if (reached(task, bound)) return { value: bound, exact: true };
  if (isSolved(dictionary, cells)) {
    task.remember(dictionary);
    return { value: bound, exact: true };
  }
  return branched(task, bound);
}

/** Best first: the open branch with the best bound is looked at next, so the first whole one is the end. */
function branched(task: Task, outer: number): { value: number; exact: boolean } {
  const { cell, end, cells } = task;
  const better = (a: number, b: number) => (end === "least" ? a - b : b - a);
  const open = [{ bound: outer, dictionary: task.dictionary }];
  for (let branch = 0; branch < BRANCHES; branch += 1) {
    open.sort((a, b) => better(a.bound, b.bound));
    const next = open.shift();
    // No branch holds a whole solution: the numbers cannot be true, the outer bound is all there is.
    if (!next) return { value: outer, exact: false };
    if (reached(task, next.bound)) return { value: next.bound, exact: true };
    const broken = cells.find((other) => !isWhole(solutionOf(next.dictionary, other)));
    if (broken === undefined) {
      task.remember(next.dictionary);
      return { value: next.bound, exact: true };
    }
    for (const side of ["below", "above"] as const) {
      const dictionary = cut(next.dictionary, broken, side);
      if (!madeFeasible(dictionary)) continue;
      const value = extreme(dictionary, cell, end);
      if (value !== null) open.push({ bound: rounded(value, end), dictionary });
    }
  }
  return { value: outer, exact: false };
}

/** The dictionary with one more condition: a cell at most, or at least, the next whole number. */
function cut(dictionary: Dictionary, cell: number, side: "below" | "above"): Dictionary {
  const value = solutionOf(dictionary, cell);
  const slack = Math.max(cell, ...dictionary.keys(), ...freeOnes(dictionary)) + 1;
  const [often, constant]: [Rational, Rational] =
    side === "below" ? [negative(ONE), whole(floor(value))] : [ONE, negative(whole(ceil(value)))];
  const more: Combination = new Map([[cell, often]]);
  return new Map([...dictionary, [slack, expressed(dictionary, more, constant)]]);
}

function freeOnes(dictionary: Dictionary): readonly number[] {
  return [...dictionary.values()].flatMap(({ free }) => [...free.keys()]);
}

function rounded(value: Rational, end: "least" | "greatest"): number {
  return end === "least" ? ceil(value) : floor(value);
}

function reached({ met, end }: Task, bound: number): boolean {
  const known = met();
  return known !== undefined && (end === "least" ? known.low : known.high) === bound;
}

function isSolved(dictionary: Dictionary, cells: readonly number[]): boolean {
  return cells.every((cell) => isWhole(solutionOf(dictionary, cell)));
}
