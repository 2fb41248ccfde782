import { type CountedShare, requireShare } from "./counted-share.ts";
import { fisherExact } from "./fisher-exact.ts";
import type { Interval } from "./interval.ts";
import { USUAL_LEVEL } from "./level.ts";
import { normalTail } from "./normal-tail.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** How far two shares of different people lie apart. */
export interface ShareDifference {
  /** First share minus second, −1 to 1; `null` where one side has nobody, and so are all below. */
  readonly difference: number | null;
  readonly interval: Interval | null;
  /** Two-sided, of the score test; also `null` where nobody or everybody has the property. */
  readonly pScore: number | null;
  /** Two-sided, of Fisher's exact test. */
  readonly pFisher: number | null;
  /** The one to use: Fisher's where fewer than 5 people are expected in any field, else the score test's. */
  readonly p: number | null;
}

const FEW_EXPECTED = 5;

/**
 * Difference of two shares of different people, with Newcombe's hybrid score interval.
 *
 * @param first people with the property, and who could have had it, on the first side
 * @param second the same on the second side
 * @param level confidence level of the interval
 * @throws {RangeError} if a share cannot be one of people
 *
 * @example
 * shareDifference({ count: 56, base: 70 }, { count: 48, base: 80 }).interval; // 0.0524… to 0.3339…
 *
 * Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; Pearson (1900),
 * Philosophical Magazine 50, 157–175, for the score test (without correction).
 */
export function shareDifference(
  first: CountedShare,
  second: CountedShare,
  level = USUAL_LEVEL,
): ShareDifference {
  requireShare(first);
  requireShare(second);
  const [one, two] = [first, second].map(({ count, base }) => wilsonInterval(count, base, level));
  if (!one || !two) {
    return { difference: null, interval: null, pScore: null, pFisher: null, p: null };
  }
  const [a, b] = [first.count / first.base, second.count / second.base];
  const difference = a - b;
  const interval = {
    lower: difference - Math.hypot(a - one.lower, two.upper - b),
    upper: difference + Math.hypot(one.upper - a, b - two.lower),
  };
  const pScore = scoreTest(first, second);
  const pFisher = fisherExact(first, second);
  return {
    difference,
    interval,
    pScore,
    pFisher,
    p: fewExpected(first, second) ? pFisher : pScore,
  };
}

function scoreTest(first: CountedShare, second: CountedShare): number | null {
  const base = first.base + second.base;
  const count = first.count + second.count;
  if (count === 0 || count === base) return null;
  const variance = (count / base) * (1 - count / base) * (1 / first.base + 1 / second.base);
  return normalTail((first.count / first.base - second.count / second.base) / Math.sqrt(variance));
}

function fewExpected(first: CountedShare, second: CountedShare): boolean {
  const count = first.count + second.count;
  const base = first.base + second.base;
  const rarer = Math.min(count, base - count);
  return (Math.min(first.base, second.base) * rarer) / base < FEW_EXPECTED;
}
