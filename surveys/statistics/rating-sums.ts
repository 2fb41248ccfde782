import { type Scale, scaleLength } from "./scale.ts";
import { type Sums, weightedSums } from "./sums.ts";

/**
 * Sums of the ratings of one item, in scale points, from how many people chose each point.
 *
 * @param scale the item's own scale
 * @param counts people per point, lowest point first
 * @returns integers
 * @throws {RangeError} if there is not one count per point of the scale
 */
export function ratingSums(scale: Scale, counts: readonly number[]): Sums {
  const points = scaleLength(scale);
  if (points !== counts.length) {
    throw new RangeError(`${points} points of the scale, but ${counts.length} counts`);
  }
  return weightedSums(counts.map((count, step) => [scale.lowest + step, count]));
}
