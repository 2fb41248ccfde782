/** A rating scale of whole points, both ends included: 1 to 5. */
export interface Scale {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * How many points a scale has; counts per point are as many, lowest point first.
 *
 * @throws {RangeError} unless both ends are whole and the scale has two points or more
 */
export function scaleLength({ lowest, highest }: Scale): number {
  if (!Number.isSafeInteger(lowest) || !Number.isSafeInteger(highest) || lowest >= highest) {
    throw new RangeError(`a scale has two whole points or more, not ${lowest} to ${highest}`);
  }
  return highest - lowest + 1;
}
