/** Bounds of a weight, as multiples of the mean weight. */
export interface Trim {
  readonly lower: number;
  readonly upper: number;
}

/** Nobody counts less than 0.3 or more than 3 persons. */
export const USUAL_TRIM: Trim = { lower: 0.3, upper: 3 };

/** One weight and how many people have it. */
export interface CountedWeight {
  readonly weight: number;
  readonly n: number;
}

const ROUNDS = 1000;

/**
 * Weights cut at both ends. What is cut off is spread in equal parts over the people who were inside in
 * that round, until nobody is outside. The mean weight stays, unless everybody is outside.
 *
 * @param weights of a mean of 1
 * @returns as many weights, in their order
 * @throws {RangeError} if the bounds leave out the mean weight
 *
 * Source: survey::trimWeights (Lumley 2004, Journal of Statistical Software 9) with strict = TRUE.
 */
export function trimmedWeights(
  weights: readonly CountedWeight[],
  { lower, upper }: Trim = USUAL_TRIM,
): readonly number[] {
  if (!(lower < 1 && upper > 1)) throw new RangeError(`${lower} to ${upper} leaves out the mean`);
  let now = weights.map(({ weight }) => weight);
  for (let round = 0; round < ROUNDS; round += 1) {
    const outside = now.map(
      (weight, at) => weights[at]?.n !== 0 && (weight < lower || weight > upper),
    );
    if (!outside.includes(true)) break;
    const clipped = now.map((weight) => Math.min(upper, Math.max(lower, weight)));
    const cutOff = now.reduce(
      (sum, weight, at) => sum + (weights[at]?.n ?? 0) * (weight - (clipped[at] ?? 0)),
      0,
    );
    const inside = weights.reduce((sum, { n }, at) => sum + (outside[at] ? 0 : n), 0);
    now = clipped.map((weight, at) => (outside[at] ? weight : weight + cutOff / inside));
  }
  // What is still outside after so many rounds is a rounding error away from its bound.
  return now.map((weight) => Math.min(upper, Math.max(lower, weight)));
}
