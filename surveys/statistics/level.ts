/** The level of every interval that names no other. */
export const USUAL_LEVEL = 0.95;

/**
 * What a confidence level leaves out on both sides together: 0.05 for a level of 0.95.
 *
 * @param level share of samples whose interval holds the true value: above 0, below 1
 * @throws {RangeError} if `level` is not strictly between 0 and 1 (95 is not 0.95)
 */
export function errorChance(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`a level lies between 0 and 1, not at ${level}`);
  }
  return 1 - level;
}

/**
 * The probability up to the upper end of an interval that leaves out as much above as below:
 * 0.975 for a level of 0.95.
 *
 * @throws {RangeError} as {@link errorChance}
 */
export function upperProbability(level: number): number {
  return 1 - errorChance(level) / 2;
}
