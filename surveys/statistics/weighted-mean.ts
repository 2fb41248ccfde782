import { meanAndSpread } from "./mean-and-spread.ts";
import { type Margin, rakedCells } from "./raking.ts";
import type { Sums } from "./sums.ts";

/** A cell as {@link weightedMean} needs it. */
export interface WeightedSums {
  /** One category per margin, in the order of the margins. */
  readonly categories: readonly string[];
  /** As raked, before trimming. */
  readonly raked: number;
  /** The weight in use. */
  readonly weight: number;
  /** Of the answers, in scale points. */
  readonly sums: Sums;
}

export interface WeightedMean {
  /** Scale points; `null` where nobody answered. */
  readonly mean: number | null;
  /** Linearised standard error; `null` where fewer than two answered. */
  readonly se: number | null;
}

const SWEEPS = 1000;
const CLOSE_ENOUGH = 1e-15;

/**
 * A weighted mean with its linearised standard error. What age and gender explain of the answers is
 * taken out first, because the weights hold their proportions fixed.
 *
 * @param margins the weights were raked to these
 * @param cells weights and integer sums per cell; weights are constant within a cell
 * @throws {RangeError} if no whole numbers could have the sums
 *
 * Source: Deville & Särndal (1992), JASA 87, 376–382; Lumley (2010), Complex Surveys, section 7.3
 * (residuals of iterated projections on the margins).
 */
export function weightedMean(
  margins: readonly Margin[],
  cells: readonly WeightedSums[],
): WeightedMean {
  const answered = cells.filter(({ sums }) => sums.n > 0);
  const n = answered.reduce((sum, { sums }) => sum + sums.n, 0);
  if (n === 0) return { mean: null, se: null };
  const total = answered.reduce((sum, { weight, sums }) => sum + weight * sums.n, 0);
  const mean = answered.reduce((sum, { weight, sums }) => sum + weight * sums.sum, 0) / total;
  if (n === 1) return { mean, se: null };

  // Per cell the mean of (answer − mean) · weight / (total · raked), less what the margins explain.
  const influence = answered.map(
    ({ weight, raked, sums }) => (weight * (sums.sum / sums.n - mean)) / total / raked,
  );
  const people = answered.map(({ sums }) => sums.n);
  sweepOut(groupsOf(margins, answered), people, influence);

  const parts = answered.map(({ weight, raked, sums }, cell) => {
    const centre = raked * (influence[cell] ?? 0);
    const spread = (meanAndSpread(sums).sd ?? 0) * (weight / total);
    return {
      sum: sums.n * centre,
      squares: sums.n * centre ** 2 + (sums.n - 1) * spread ** 2,
    };
  });
  const sum = parts.reduce((all, part) => all + part.sum, 0);
  const squares = parts.reduce((all, part) => all + part.squares, 0);
  return { mean, se: Math.sqrt(Math.max(0, (n * squares - sum ** 2) / (n - 1))) };
}

/** Cells by category of each margin; a cell that was not raked is in no group. */
function groupsOf(margins: readonly Margin[], cells: readonly WeightedSums[]): number[][] {
  const raked = rakedCells(margins, cells);
  return margins.flatMap((margin, at) =>
    [...margin.keys()].map((category) =>
      cells.flatMap(({ categories }, cell) =>
        raked[cell] && categories[at] === category ? [cell] : [],
      ),
    ),
  );
}

/** Takes the mean of every group out, in turn, until nothing is left to take out. Changes `values`. */
function sweepOut(
  groups: readonly (readonly number[])[],
  people: readonly number[],
  values: number[],
): void {
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let furthest = 0;
    for (const group of groups) {
      const n = group.reduce((sum, cell) => sum + (people[cell] ?? 0), 0);
      if (n === 0) continue;
      const mean =
        group.reduce((sum, cell) => sum + (people[cell] ?? 0) * (values[cell] ?? 0), 0) / n;
      for (const cell of group) values[cell] = (values[cell] ?? 0) - mean;
      furthest = Math.max(furthest, Math.abs(mean));
    }
    if (furthest < CLOSE_ENOUGH) return;
  }
}
