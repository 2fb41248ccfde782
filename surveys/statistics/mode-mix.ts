import { totalCount } from "./whole-counts.ts";

// One in five: above this a difference may be one of place, help and age, not of opinion.
const ONE_IN = 5;

/**
 * Whether two sides answered so differently (tablet, paper, import) that a comparison needs a warning:
 * the share of one mode differs by more than 20 percentage points.
 *
 * @param first people per mode on the first side
 * @param second people per mode on the second side, same order
 * @returns false where one side has nobody: there is nothing to compare then
 * @throws {RangeError} if the modes are not the same or a count is not a count
 *
 * Source: our own rule.
 */
export function modeMixDiffers(first: readonly number[], second: readonly number[]): boolean {
  if (first.length !== second.length) {
    throw new RangeError(`${first.length} modes cannot be held against ${second.length}`);
  }
  const [all, others] = [first, second].map((counts) => totalCount(counts, "people of a mode"));
  if (!all || !others) return false;
  // In whole numbers, so that exactly 20 points are told from more.
  return first.some(
    (count, mode) => ONE_IN * Math.abs(count * others - (second[mode] ?? 0) * all) > all * others,
  );
}
