import cdf from "@stdlib/stats-base-dists-t-cdf";
import { holm } from "./holm.ts";
import { errorChance, USUAL_LEVEL } from "./level.ts";
import { type MeanAndSpread, meanAndSpread } from "./mean-and-spread.ts";
import { orderedPairs } from "./ordered-pairs.ts";
import type { PairSums } from "./pair-sums.ts";

/** Forms are said in tens: more digits would claim more than an outlook can. */
const STEP = 10;
/** Beyond so many times the forms so far nothing is foretold. */
const FURTHEST = 10;
/** Four fifths of the normal distribution lie below it: the chance given to every difference by itself. */
const MARGIN = 0.8416212335729143;

/** What further forms would make certain. */
export interface Outlook {
  /** The places from 1 to this one would be certain. */
  readonly places: number;
  /** Further forms, above 0: a multiple of ten, from a thousand on of a hundred. */
  readonly forms: number;
}

/**
 * How many more forms would make the first places certain, if people like these go on answering. The
 * tests are those of the joint rank ranges, with Holm's step-down over all ordered pairs; every
 * difference keeps its mean and spread, and the number of persons grows.
 *
 * Without a margin such a number is far too low: the observed order flatters its own leaders, and several
 * places must be settled at once. So every difference gets four chances in five: of N persons of whom n
 * are known, √N · mean / sd is expected to stray by √(N / n − 1), and has to be that much above its limit.
 * Measured over random truths: the number then settles the places in two of three surveys or more.
 *
 * @param itemCount p, how many items are compared
 * @param pairs sums of "i minus j", as for `rankRanges`
 * @param forms how many there are; further ones are taken to be as complete
 * @param places how many places, from the first, are to be certain
 * @param level joint confidence level
 * @returns the most of these places that ten times as many forms would settle; `null` where that is none
 *   more than today, as for equal means
 * @throws {RangeError} as `rankRanges`
 *
 * Source: Student (1908), Biometrika 6, 1–25, read for a larger n; the margin is ours.
 */
export function formsToSettle(
  itemCount: number,
  pairs: readonly PairSums[],
  forms: number,
  places: number,
  level = USUAL_LEVEL,
): Outlook | null {
  const allowed = errorChance(level);
  const differences = orderedPairs(itemCount, pairs).map(({ i, ...sums }) => ({
    i,
    ...meanAndSpread(sums),
  }));
  const settled = (steps: number): number => {
    const growth = (forms + steps * STEP) / forms;
    const adjusted = holm(differences.map((one) => foretoldP(one, growth)));
    const below = Array.from({ length: itemCount }, () => 0);
    for (const [index, { i }] of differences.entries())
      if ((adjusted[index] ?? 1) <= allowed) below[i] = (below[i] ?? 0) + 1;
    // Who stands on place r for sure stands surely above p − r others, as r − 1 others do above it.
    const most = below.toSorted((a, b) => b - a).slice(0, places);
    const open = most.findIndex((count, place) => count < itemCount - 1 - place);
    return open < 0 ? most.length : open;
  };
  if (forms < 1 || itemCount < 2) return null;
  let enough = Math.ceil((forms * (FURTHEST - 1)) / STEP);
  const reached = settled(enough);
  let tooFew = 0;
  if (reached <= settled(tooFew)) return null;
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (settled(middle) >= reached) enough = middle;
    else tooFew = middle;
  }
  const more = enough * STEP;
  return { places: reached, forms: more < 1000 ? more : Math.ceil(more / 100) * 100 };
}

/** The one-sided p-value that is reached with four chances in five where the persons grow so many times. */
function foretoldP({ n, mean, sd }: MeanAndSpread, growth: number): number {
  if (mean === null || sd === null || mean <= 0) return 1;
  const grown = n * growth;
  if (sd === 0) return 0.5 ** grown;
  const t = (mean * Math.sqrt(grown)) / sd - MARGIN * Math.sqrt(growth - 1);
  return t <= 0 ? 1 : cdf(-t, grown - 1);
}
