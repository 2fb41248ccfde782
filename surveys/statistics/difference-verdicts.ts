import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import type { CountedShare } from "./counted-share.ts";
import { errorChance, USUAL_LEVEL } from "./level.ts";
import { type ShareDifference, shareDifference } from "./share-difference.ts";

/**
 * "clear" holds among all comparisons of the view, "possible" only if this one had been the only one,
 * "not-visible" says nothing about equality, "not-testable" lacks people on a side.
 */
type DifferenceVerdict = "clear" | "possible" | "not-visible" | "not-testable";

export interface JudgedDifference extends ShareDifference {
  /** Adjusted over the whole view; `null` where it cannot be tested. */
  readonly pAdjusted: number | null;
  readonly verdict: DifferenceVerdict;
}

/**
 * Judges all differences of shares that one view shows together. A view with many comparisons would
 * otherwise always find something.
 *
 * @param comparisons both sides of each comparison of the view
 * @param level confidence level of intervals and verdicts
 * @returns one per comparison, in their order
 * @throws {RangeError} if a share cannot be one of people
 *
 * Source: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300; the
 * three words are our own rule.
 */
export function differenceVerdicts(
  comparisons: readonly (readonly [first: CountedShare, second: CountedShare])[],
  level = USUAL_LEVEL,
): readonly JudgedDifference[] {
  const allowed = errorChance(level);
  const differences = comparisons.map(([first, second]) => shareDifference(first, second, level));
  const adjusted = benjaminiHochberg(differences.map(({ p }) => p));
  return differences.map((difference, index) => {
    const pAdjusted = adjusted[index] ?? null;
    return { ...difference, pAdjusted, verdict: verdictOf(difference.p, pAdjusted, allowed) };
  });
}

function verdictOf(p: number | null, pAdjusted: number | null, allowed: number): DifferenceVerdict {
  if (p === null || pAdjusted === null) return "not-testable";
  if (pAdjusted <= allowed) return "clear";
  return p <= allowed ? "possible" : "not-visible";
}
