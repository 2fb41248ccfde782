import type { Interval } from "./interval.ts";
import { USUAL_LEVEL, upperProbability } from "./level.ts";
import { normalQuantile } from "./normal-quantile.ts";
import { requireCount } from "./whole-counts.ts";

/**
 * Wilson score interval for a share, without continuity correction.
 *
 * Chosen because it stays inside 0 to 1 and keeps its promise for small groups, where the usual
 * "plus or minus" does not (Brown, Cai, DasGupta 2001, Statistical Science 16, 101–133).
 *
 * @param successes people with the property: whole, from 0 to `trials`
 * @param trials people who could have had it: whole
 * @param level confidence level, above 0 and below 1
 * @returns ends as shares from 0 to 1, the observed share between them; `null` where nobody was
 *   asked. Nobody and everybody do have an interval: it starts at 0, or ends at 1, exactly.
 * @throws {RangeError} if the counts cannot be counts of people, or the level is impossible
 *
 * @example
 * wilsonInterval(61, 120); // { lower: 0.4200…, upper: 0.5961… }
 *
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209–212.
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  level = USUAL_LEVEL,
): Interval | null {
  requireCount(successes, "successes");
  requireCount(trials, "trials");
  if (successes > trials) throw new RangeError(`${successes} of ${trials} is no share`);
  return scoreInterval(successes, trials, level);
}

/**
 * The same interval for numbers that are no counts: a weighted share on an effective number of people.
 *
 * @param successes from 0 to `trials`
 * @param trials effective number of people
 * @returns as {@link wilsonInterval}
 * @throws {RangeError} if the level is impossible
 *
 * Source: as {@link wilsonInterval}; Franco et al. (2019), Journal of Survey Statistics and
 * Methodology 7, 334–364, on effective numbers.
 */
export function scoreInterval(successes: number, trials: number, level: number): Interval | null {
  const z = normalQuantile(upperProbability(level));
  if (trials === 0) return null;

  const failures = trials - successes;
  const weight = trials + z ** 2;
  const centre = (successes + z ** 2 / 2) / weight;
  const reach = (z * Math.sqrt((successes * failures) / trials + z ** 2 / 4)) / weight;
  return {
    // Exact by algebra; rounding would leave something like 1.0000000000000002.
    lower: successes === 0 ? 0 : centre - reach,
    upper: failures === 0 ? 1 : centre + reach,
  };
}
