/** Below this no threshold goes, whatever the settings say. */
export const THRESHOLD_FLOOR = 5;

/**
 * Refuses a threshold that protects nobody.
 *
 * @param threshold people that every shown number must rest on
 * @throws {RangeError} unless it is whole and at least the floor
 */
export function requireThreshold(threshold: number): void {
  if (!Number.isSafeInteger(threshold) || threshold < THRESHOLD_FLOOR)
    throw new RangeError(`a threshold is at least ${THRESHOLD_FLOOR} people, not ${threshold}`);
}
