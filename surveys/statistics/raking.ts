import { requireCount } from "./whole-counts.ts";

/** How the people of a district divide by one thing (age, gender): any unit, only proportions count. */
export type Margin = ReadonlyMap<string, number>;

/** People who fall into the same category of every margin. */
export interface WeightingCell {
  /** One category per margin, in the order of the margins. */
  readonly categories: readonly string[];
  /** People, whole. */
  readonly n: number;
}

export type Raking =
  /** A category of a margin has nobody: no weight can put somebody there. */
  | { readonly kind: "empty-category"; readonly categories: readonly string[] }
  /** One weight per cell; their mean over the people raked is 1. */
  | { readonly kind: "raked"; readonly weights: readonly number[] };

const CLOSE_ENOUGH = 1e-13;
const ROUNDS = 10_000;

/**
 * Weights under which the answers divide by age and gender as the district does: each margin in turn is
 * fitted until all fit (iterative proportional fitting).
 *
 * A cell with a category that its margin does not name stays as it is, with weight 1, and moves nothing:
 * this is how "divers" and other small groups are kept without being merged.
 *
 * @param margins what to fit to
 * @param cells distinct combinations of categories
 * @throws {RangeError} if a target is not above 0, a cell lacks a category or a count is not a count
 *
 * Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11, 427–444.
 */
export function rake(margins: readonly Margin[], cells: readonly WeightingCell[]): Raking {
  for (const { categories, n } of cells) {
    requireCount(n, "people of a cell");
    if (categories.length !== margins.length) {
      throw new RangeError(`${categories.length} categories for ${margins.length} margins`);
    }
  }
  for (const target of margins.flatMap((margin) => [...margin.values()])) {
    if (!(target > 0)) throw new RangeError(`a target lies above 0, not at ${target}`);
  }
  const raked = rakedCells(margins, cells);
  const present = (margin: number, category: string) =>
    cells.some(({ categories, n }, at) => raked[at] && n > 0 && categories[margin] === category);
  const empty = margins.flatMap((margin, at) =>
    [...margin.keys()].filter((category) => !present(at, category)),
  );
  if (empty.length > 0) return { kind: "empty-category", categories: empty };
  return { kind: "raked", weights: fitted(margins, cells, raked) };
}

/** Which cells have a target in every margin; the others keep weight 1. */
export function rakedCells(
  margins: readonly Margin[],
  cells: readonly Pick<WeightingCell, "categories">[],
): readonly boolean[] {
  return cells.map(({ categories }) =>
    margins.every((margin, at) => margin.has(categories[at] ?? "")),
  );
}

function fitted(
  margins: readonly Margin[],
  cells: readonly WeightingCell[],
  raked: readonly boolean[],
): readonly number[] {
  const people = cells.reduce((sum, { n }, at) => sum + (raked[at] ? n : 0), 0);
  const weights = cells.map(() => 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    let furthest = 0;
    for (const [at, margin] of margins.entries()) {
      const targets = [...margin.values()].reduce((sum, target) => sum + target, 0);
      for (const [category, target] of margin) {
        const own = cells.flatMap(({ categories }, cell) =>
          raked[cell] && categories[at] === category ? [cell] : [],
        );
        const now = own.reduce(
          (sum, cell) => sum + (weights[cell] ?? 1) * (cells[cell]?.n ?? 0),
          0,
        );
        const factor = (people * target) / targets / now;
        for (const cell of own) weights[cell] = (weights[cell] ?? 1) * factor;
        furthest = Math.max(furthest, Math.abs(factor - 1));
      }
    }
    if (furthest < CLOSE_ENOUGH) break;
  }
  return weights;
}
