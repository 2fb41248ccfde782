import { type CountedShare, requireShare } from "./counted-share.ts";

// As R's fisher.test: tables that are equally likely must count as such in spite of rounding.
const EQUALLY_LIKELY = 1 + 1e-7;

/**
 * Fisher's exact test of "both shares are one", two-sided: the chance of all tables with the same
 * margins that are no likelier than this one. For small groups, where the score test is too bold.
 *
 * Chances are built up from the likeliest table by their ratios, so nothing overflows.
 *
 * @returns 0 to 1; `null` where one side has nobody
 * @throws {RangeError} if a share cannot be one of people
 *
 * Source: Fisher (1935), Journal of the Royal Statistical Society 98, 39–82.
 */
export function fisherExact(first: CountedShare, second: CountedShare): number | null {
  requireShare(first);
  requireShare(second);
  if (first.base === 0 || second.base === 0) return null;
  const having = first.count + second.count;
  const least = Math.max(0, having - second.base);
  const most = Math.min(first.base, having);
  /** Chance of x + 1 over chance of x, where x of the first side have the property. */
  const step = (x: number) =>
    ((first.base - x) * (having - x)) / ((x + 1) * (second.base - having + x + 1));

  const likeliest = Math.min(
    most,
    Math.max(least, Math.floor(((first.base + 1) * (having + 1)) / (first.base + second.base + 2))),
  );
  const chances = new Map([[likeliest, 1]]);
  for (let x = likeliest, chance = 1; x < most && chance > 0; x += 1) {
    chance *= step(x);
    chances.set(x + 1, chance);
  }
  for (let x = likeliest, chance = 1; x > least && chance > 0; x -= 1) {
    chance /= step(x - 1);
    chances.set(x - 1, chance);
  }
  const limit = (chances.get(first.count) ?? 0) * EQUALLY_LIKELY;
  let all = 0;
  let asRare = 0;
  for (const chance of chances.values()) {
    all += chance;
    if (chance <= limit) asRare += chance;
  }
  return Math.min(1, asRare / all);
}
