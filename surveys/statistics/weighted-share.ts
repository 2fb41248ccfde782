import type { Interval } from "./interval.ts";
import { USUAL_LEVEL } from "./level.ts";
import type { CountedWeight } from "./trimmed-weights.ts";
import { scoreInterval } from "./wilson-interval.ts";

/** What weighting costs in certainty. */
export interface DesignEffect {
  /** People. */
  readonly n: number;
  /** 1 where all weigh the same; `null` where nobody is. */
  readonly designEffect: number | null;
  /** So many equally weighted people would be as certain. */
  readonly effectiveN: number;
}

/**
 * Design effect of weights, n Σw² / (Σw)², and the effective number of people.
 *
 * Source: Kish (1965), Survey Sampling, section 11.7.
 */
export function designEffect(weights: readonly CountedWeight[]): DesignEffect {
  const total = (power: number) =>
    weights.reduce((sum, { weight, n }) => sum + n * weight ** power, 0);
  const n = total(0);
  if (n === 0) return { n, designEffect: null, effectiveN: 0 };
  const effect = (n * total(2)) / total(1) ** 2;
  return { n, designEffect: effect, effectiveN: n / effect };
}

/** People of a cell who could have a property and those who have it, with the cell's weight. */
export interface WeightedCount {
  readonly weight: number;
  readonly base: number;
  readonly count: number;
}

export interface WeightedShare extends DesignEffect {
  /** 0 to 1; `null` where nobody is. */
  readonly share: number | null;
  /** Wilson's interval on the effective number of people. */
  readonly interval: Interval | null;
}

/**
 * A weighted share, to stand beside the unweighted one and never alone.
 *
 * @param cells weight and counts per cell; weights are constant within a cell, so sums suffice
 * @param level confidence level
 * @throws {RangeError} if the level is impossible
 *
 * Source: Kish (1965), Survey Sampling; Wilson (1927), JASA 22, 209–212; Franco et al. (2019), Journal
 * of Survey Statistics and Methodology 7, 334–364.
 */
export function weightedShare(cells: readonly WeightedCount[], level = USUAL_LEVEL): WeightedShare {
  const cost = designEffect(cells.map(({ weight, base }) => ({ weight, n: base })));
  if (cost.n === 0) return { ...cost, share: null, interval: null };
  const having = cells.reduce((sum, { weight, count }) => sum + weight * count, 0);
  const all = cells.reduce((sum, { weight, base }) => sum + weight * base, 0);
  const share = having / all;
  return {
    ...cost,
    share,
    interval: scoreInterval(share * cost.effectiveN, cost.effectiveN, level),
  };
}
