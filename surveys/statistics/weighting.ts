import { marginError } from "./margin-error.ts";
import { type Margin, rake, rakedCells, type WeightingCell } from "./raking.ts";
import { type Trim, trimmedWeights, USUAL_TRIM } from "./trimmed-weights.ts";
import { designEffect } from "./weighted-share.ts";
import { totalCount } from "./whole-counts.ts";

/** Why answers are not weighted. Each one alone is enough. */
type WeightingRefusal =
  /** Fewer than 100 people. */
  | { readonly kind: "few-people"; readonly n: number }
  /** More than 10 % did not say their age or gender. */
  | { readonly kind: "unknown"; readonly share: number }
  /** A category of a margin has nobody. */
  | { readonly kind: "empty-category"; readonly categories: readonly string[] }
  /** A category of a margin has fewer than 10 people. */
  | { readonly kind: "small-category"; readonly categories: readonly string[] }
  /** Weighting would cost more than 40 % of the people. */
  | { readonly kind: "uncertain"; readonly effectiveN: number; readonly n: number }
  /** After trimming, a category misses its target by more than 3 points. */
  | { readonly kind: "margins-missed"; readonly error: number }
  /** Who belongs to which group and who answered in which way is nearly the same. */
  | { readonly kind: "modes-coincide" };

/** People of one combination of categories who answered in each mode. */
export interface ModeCell extends WeightingCell {
  /** People per mode (tablet, paper, import), in one order for all cells; they add up to `n`. */
  readonly byMode: readonly number[];
}

export interface Weighting {
  /** As raked, one per cell; 1 where raking is impossible. */
  readonly raked: readonly number[];
  /** The weights to use. */
  readonly weights: readonly number[];
  /** Empty: weighting may be shown, with the unweighted numbers beside it. */
  readonly refusals: readonly WeightingRefusal[];
}

const LEAST_PEOPLE = 100;
const LEAST_IN_CATEGORY = 10;
const LEAST_EFFECTIVE = 0.6;
const MOST_MISSED = 0.03;
const MOST_UNKNOWN = 0.1;
const NEARLY_ALL = 0.9;

/**
 * Weights "as if age and gender were as in the district", and every reason not to use them. Weighting
 * does not heal self-selection.
 *
 * @param margins how the people of the district divide; categories that are left out keep weight 1
 * @param cells people with known age and gender, by combination
 * @param unknown people whose age or gender is not known
 * @param trim bounds of a weight
 * @throws {RangeError} if margins or counts are impossible
 *
 * Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11, 427–444; Kish (1965), Survey
 * Sampling; the limits are our own rule.
 */
export function weighting(
  margins: readonly Margin[],
  cells: readonly ModeCell[],
  unknown: number,
  trim: Trim = USUAL_TRIM,
): Weighting {
  const known = totalCount(
    cells.map(({ n }) => n),
    "people of a cell",
  );
  const n = known + totalCount([unknown], "people without age or gender");
  const refusals: WeightingRefusal[] = [];
  if (n < LEAST_PEOPLE) refusals.push({ kind: "few-people", n });
  if (unknown > MOST_UNKNOWN * n) refusals.push({ kind: "unknown", share: unknown / n });
  const few = smallCategories(margins, cells);
  if (few.length > 0) refusals.push({ kind: "small-category", categories: few });
  if (modesCoincide(margins, cells)) refusals.push({ kind: "modes-coincide" });

  const raking = rake(margins, cells);
  if (raking.kind === "empty-category") {
    const even = cells.map(() => 1);
    return { raked: even, weights: even, refusals: [...refusals, raking] };
  }
  const weights = trimmedWithin(margins, cells, raking.weights, trim);
  const weighted = cells.map((cell, at) => ({ ...cell, weight: weights[at] ?? 1 }));
  const { effectiveN } = designEffect(weighted);
  if (effectiveN < LEAST_EFFECTIVE * known) {
    refusals.push({ kind: "uncertain", effectiveN, n: known });
  }
  const error = marginError(margins, weighted);
  if (error > MOST_MISSED) refusals.push({ kind: "margins-missed", error });
  return { raked: raking.weights, weights, refusals };
}

/** Cells outside the margins keep weight 1 and take nothing of what is cut off. */
function trimmedWithin(
  margins: readonly Margin[],
  cells: readonly WeightingCell[],
  raked: readonly number[],
  trim: Trim,
): readonly number[] {
  const inside = rakedCells(margins, cells);
  const counted = cells.flatMap(({ n }, at) => (inside[at] ? [{ weight: raked[at] ?? 1, n }] : []));
  const trimmed = trimmedWeights(counted, trim).values();
  return cells.map((_, at) => (inside[at] ? (trimmed.next().value ?? 1) : 1));
}

function smallCategories(
  margins: readonly Margin[],
  cells: readonly WeightingCell[],
): readonly string[] {
  return margins.flatMap((margin, at) =>
    [...margin.keys()].filter((category) => {
      const people = peopleOf(cells, at, category);
      return people > 0 && people < LEAST_IN_CATEGORY;
    }),
  );
}

function peopleOf(cells: readonly WeightingCell[], margin: number, category: string): number {
  return cells.reduce(
    (sum, { categories, n }) => sum + (categories[margin] === category ? n : 0),
    0,
  );
}

/**
 * Whether the category of some margin tells the mode: nine of ten people used the usual mode of their
 * own category, and the usual modes are not all the same.
 */
function modesCoincide(margins: readonly Margin[], cells: readonly ModeCell[]): boolean {
  const modes = cells[0]?.byMode.map((_, mode) => mode) ?? [];
  return margins.some((margin, at) => {
    const groups = [...margin.keys()].map((category) =>
      modes.map((mode) =>
        cells
          .filter(({ categories }) => categories[at] === category)
          .reduce((sum, { byMode }) => sum + (byMode[mode] ?? 0), 0),
      ),
    );
    const usual = groups.map((people) => Math.max(0, ...people));
    const all = groups.flat().reduce((sum, people) => sum + people, 0);
    const inUsual = usual.reduce((sum, people) => sum + people, 0);
    const usualModes = new Set(groups.map((people, group) => people.indexOf(usual[group] ?? 0)));
    return all > 0 && usualModes.size > 1 && inUsual >= NEARLY_ALL * all;
  });
}
