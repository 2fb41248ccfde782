import { type Margin, rakedCells, type WeightingCell } from "./raking.ts";

/** A cell with the weight in use. */
export interface WeightedCell extends WeightingCell {
  readonly weight: number;
}

/**
 * How far weighted answers still miss the margins, which trimming causes.
 *
 * @param margins the weights were raked to these
 * @param cells cells outside the margins do not count
 * @returns the largest difference of a category's weighted share from its target, 0 to 1
 *
 * Source: algebra.
 */
export function marginError(margins: readonly Margin[], cells: readonly WeightedCell[]): number {
  const inside = rakedCells(margins, cells);
  const weighted = (of: (cell: WeightedCell) => boolean) =>
    cells.reduce((sum, cell, at) => sum + (inside[at] && of(cell) ? cell.weight * cell.n : 0), 0);
  const people = weighted(() => true);
  if (people === 0) return 0;
  const misses = margins.flatMap((margin, at) => {
    const targets = [...margin.values()].reduce((sum, target) => sum + target, 0);
    return [...margin].map(([category, target]) =>
      Math.abs(weighted((cell) => cell.categories[at] === category) / people - target / targets),
    );
  });
  return Math.max(0, ...misses);
}
