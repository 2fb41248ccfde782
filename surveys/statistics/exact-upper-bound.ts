import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { USUAL_LEVEL } from "./level.ts";
import { requireCount } from "./whole-counts.ts";

/**
 * Exact one-sided upper bound of a rate: the largest rate under which so few cases would still be seen with
 * a chance of 1 − level.
 *
 * @param cases how often it happened: whole, from 0 to `trials`
 * @param trials how often it could have happened: whole
 * @param level confidence level, above 0 and below 1
 * @returns a rate from 0 to 1; 1 where nothing was tried
 * @throws {RangeError} if the counts cannot be counts
 *
 * @example
 * exactUpperBound(0, 299); // 0.00997: under one per cent
 *
 * Source: Clopper & Pearson (1934), Biometrika 26, 404–413.
 */
export function exactUpperBound(cases: number, trials: number, level = USUAL_LEVEL): number {
  requireCount(cases, "cases");
  requireCount(trials, "trials");
  if (cases > trials) throw new RangeError(`${cases} of ${trials} is no rate`);
  return cases === trials ? 1 : betaQuantile(level, cases + 1, trials - cases);
}
