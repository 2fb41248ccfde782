import { requireThreshold } from "../threshold.ts";
import type { Combination } from "./combination.ts";
import { derivableGroups } from "./derivable-groups.ts";
import { type Dictionary, expressed, madeFeasible } from "./dictionary.ts";
import { type CellBounds, integerBounds } from "./integer-bounds.ts";
import { cellNames, type KnownSums, type PublishedSum } from "./known-sums.ts";
import { negative, type Rational, whole } from "./rational.ts";
import { rowSpace, type SolvedRow } from "./row-space.ts";

/** A number under k that anybody can work out from what was shown. */
export type Exposure =
  /** By adding and subtracting. */
  | {
      readonly by: "combination";
      readonly cells: readonly string[];
      readonly people: number;
      /** "Monday" −1 times, "Tuesday" once; fractions as "1/2". */
      readonly from: readonly { readonly name: string; readonly times: string }[];
    }
  /** Because people are whole and not negative: no other number fits. */
  | {
      readonly by: "bounds";
      readonly cells: readonly [string];
      readonly people: number;
      /** Names of the numbers that leave no room, and of some that may not matter. */
      readonly from: readonly string[];
    };

export type Audit =
  /** No people can have these numbers: the cells were described wrongly. */
  | { readonly kind: "contradiction" }
  | {
      readonly kind: "audited";
      /** Empty: nothing under k follows. */
      readonly exposures: readonly Exposure[];
      /** What each cell can be, by name. */
      readonly bounds: ReadonlyMap<string, CellBounds>;
      /** False where a search gave up: then an empty list is no proof. */
      readonly complete: boolean;
    };

const USUAL_STEPS = 200_000;

/**
 * Attacks published sums as an outsider would who has kept them all: solves them for sets of cells with 1
 * to k − 1 people, and narrows every cell down by whole numbers from 0.
 *
 * It sees what follows from the sums it is given, nothing else: no outside knowledge, no guess. Numbers
 * that rest on different people must be described by cells that tell these people apart.
 *
 * @param known everything ever shown, and what was visibly held back
 * @param threshold k
 * @param steps how far the search for sets goes before it gives up
 * @throws {RangeError} for a threshold below the floor, or numbers that are not whole
 *
 * Source: Chin & Ozsoyoglu (1982), IEEE Transactions on Software Engineering 8, 574–582 (audit by row
 * space); Dobra & Fienberg (2000), PNAS 97, 11885–11892 (bounds).
 */
export function audit(known: KnownSums, threshold: number, steps = USUAL_STEPS): Audit {
  requireThreshold(threshold);
  const names = cellNames(known);
  const indices = new Map(names.map((name, index) => [name, index]));
  const indexOf = (name: string) => indices.get(name) ?? names.length;
  const sizes = rowSpace([...known.published, ...(known.counted ?? [])], indexOf);
  if (sizes === null) return { kind: "contradiction" };
  const dictionary = dictionaryOf(known, sizes, indexOf, names.length);
  const parts = separateParts(dictionary, names.length);
  if (!parts.every(({ unknowns }) => madeFeasible(unknowns))) return { kind: "contradiction" };

  const byCell = new Map(parts.flatMap((part) => [...integerBounds(part.unknowns, part.cells)]));
  const peopled = (name: string) => byCell.get(indexOf(name))?.greatest !== 0;
  const rows = rowSpace(withoutEmptyCells(known.published, peopled), indexOf);
  const search = derivableGroups(
    rows ?? [],
    (cell) => byCell.get(cell)?.least ?? 0,
    threshold,
    steps,
  );
  const nameOf = (cell: number) => names[cell] ?? "";
  const combined = search.groups.map(
    ({ cells, people, from }): Exposure => ({
      by: "combination",
      cells: cells.map(nameOf),
      people,
      from: [...from].map(([index, often]) => ({
        name: known.published[index]?.name ?? "",
        times: written(often),
      })),
    }),
  );
  const alone = new Set(search.groups.flatMap(({ cells }) => (cells.length === 1 ? cells : [])));
  const onlySizes = (known.counted ?? []).length > 0;
  const pinned = [...byCell].flatMap(([cell, { least, greatest }]): Exposure[] => {
    if (onlySizes || least !== greatest || least < 1 || least >= threshold || alone.has(cell))
      return [];
    const part = parts.find(({ cells }) => cells.includes(cell));
    const from = namesAround(known, new Set(part?.cells.map(nameOf)));
    return [{ by: "bounds", cells: [nameOf(cell)], people: least, from }];
  });
  return {
    kind: "audited",
    exposures: [...combined, ...pinned],
    bounds: new Map(names.flatMap((name, cell) => boundsOf(name, byCell.get(cell)))),
    complete: search.complete && [...byCell.values()].every(({ exact }) => exact),
  };
}

/** The answers of nobody hide nothing: what is known to be empty must not stand in the way. */
function withoutEmptyCells(
  published: readonly PublishedSum[],
  peopled: (cell: string) => boolean,
): readonly PublishedSum[] {
  return published.map((sum) => ({
    ...sum,
    cells: new Map([...sum.cells].filter(([cell]) => peopled(cell))),
  }));
}

function boundsOf(name: string, bounds: CellBounds | undefined): [string, CellBounds][] {
  return bounds ? [[name, bounds]] : [];
}

/** Pivot cells in terms of free ones, and a slack for each number that is at most something. */
function dictionaryOf(
  { heldBack }: KnownSums,
  rows: readonly SolvedRow[],
  indexOf: (cell: string) => number,
  cellCount: number,
): Dictionary {
  const dictionary: Dictionary = new Map(
    rows.map(({ pivot, cells, people }) => {
      const free = new Map([...cells].map(([cell, often]) => [cell, negative(often)]));
      free.delete(pivot);
      return [pivot, { constant: people, free }];
    }),
  );
  const slacks = heldBack.map(({ cells, atMost }, index): [number, Combination, Rational] => [
    cellCount + index,
    new Map([...cells].map(([cell, often]) => [indexOf(cell), negative(whole(often))])),
    whole(atMost),
  ]);
  for (const [slack, cells, atMost] of slacks) {
    dictionary.set(slack, expressed(dictionary, cells, atMost));
  }
  return dictionary;
}

interface Part {
  readonly unknowns: Dictionary;
  readonly cells: readonly number[];
}

/** Cells that no condition joins are solved apart: many small problems instead of a large one. */
function separateParts(dictionary: Dictionary, cellCount: number): readonly Part[] {
  let parts: { all: Set<number>; unknowns: Dictionary }[] = [];
  const alone = Array.from({ length: cellCount }, (_, cell) => cell).filter(
    (cell) => !dictionary.has(cell),
  );
  for (const cell of alone) parts.push({ all: new Set([cell]), unknowns: new Map() });
  for (const [unknown, expression] of dictionary) {
    const own = [unknown, ...expression.free.keys()];
    const touching = parts.filter(({ all }) => own.some((one) => all.has(one)));
    parts = parts.filter((part) => !touching.includes(part));
    parts.push({
      all: new Set([...own, ...touching.flatMap(({ all }) => [...all])]),
      unknowns: new Map([
        ...touching.flatMap(({ unknowns }) => [...unknowns]),
        [unknown, expression],
      ]),
    });
  }
  return parts.map(({ all, unknowns }) => ({
    unknowns,
    cells: [...all].filter((one) => one < cellCount).sort((a, b) => a - b),
  }));
}

function namesAround(
  { published, counted = [], heldBack }: KnownSums,
  cells: ReadonlySet<string>,
): string[] {
  return [...published, ...counted, ...heldBack]
    .filter((sum) => [...sum.cells.keys()].some((cell) => cells.has(cell)))
    .map(({ name }) => name);
}

function written({ over, under }: Rational): string {
  return under === 1n ? `${over}` : `${over}/${under}`;
}
