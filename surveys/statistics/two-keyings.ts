import type { Interval } from "./interval.ts";
import { USUAL_LEVEL } from "./level.ts";
import { share } from "./share.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** How far two keyings of the same fields agree. */
export interface KeyingAgreement {
  /** Fields that were keyed twice. */
  readonly n: number;
  readonly disagreements: number;
  /** From 0 to 1; `null` where there is no field. */
  readonly rate: number | null;
  readonly interval: Interval | null;
  /** Cohen's kappa; `null` where there is no field, or both used one single value. */
  readonly kappa: number | null;
}

/**
 * Compares two keyings of the same fields. Left blank is a value like any other.
 *
 * @param first what was keyed first, field by field; null for blank
 * @param second the same fields, keyed again
 * @param level confidence level of the rate's interval
 * @throws {RangeError} if the two are not equally long
 *
 * Source: Cohen (1960), Educational and Psychological Measurement 20, 37–46.
 */
export function keyingAgreement(
  first: readonly (string | null)[],
  second: readonly (string | null)[],
  level = USUAL_LEVEL,
): KeyingAgreement {
  if (first.length !== second.length)
    throw new RangeError(`${first.length} fields cannot be held against ${second.length}`);
  const n = first.length;
  const disagreements = first.filter((value, at) => value !== second[at]).length;
  const times = (keyed: readonly (string | null)[]) => {
    const counts = new Map<string | null, number>();
    for (const value of keyed) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const again = times(second);
  let byChance = 0;
  for (const [value, count] of times(first)) byChance += count * (again.get(value) ?? 0);
  // In whole numbers, so that "one single value" is told exactly.
  const kappa =
    byChance === n * n ? null : ((n - disagreements) * n - byChance) / (n * n - byChance);
  return {
    n,
    disagreements,
    rate: share(disagreements, n),
    interval: wilsonInterval(disagreements, n, level),
    kappa,
  };
}
