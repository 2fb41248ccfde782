/**
 * Refuses what cannot be a number of people or ballots.
 *
 * Estimators run on counts that were added and subtracted exactly; a broken count means that the
 * tally is wrong, and a plausible number computed from it would hide that.
 *
 * @param value the count to check
 * @param name what it counts, for the message
 * @throws {RangeError} unless `value` is a whole number from 0 to 2^53 − 1
 */
export function requireCount(value: number, name: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number from 0, not ${value}`);
  }
}

/**
 * Adds up counts after checking each one.
 *
 * @param counts numbers of people or ballots
 * @param name what they count, for the message
 * @returns their sum, 0 for none
 * @throws {RangeError} as {@link requireCount}
 */
export function totalCount(counts: readonly number[], name: string): number {
  let total = 0;
  for (const count of counts) {
    requireCount(count, name);
    total += count;
  }
  requireCount(total, name);
  return total;
}
