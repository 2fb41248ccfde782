import { requireCount } from "./whole-counts.ts";

/**
 * What is kept of whole numbers so that their mean and spread follow without reading them again:
 * how many there are, their sum and the sum of their squares.
 *
 * All three are integers, so a batch that is taken back subtracts exactly.
 */
export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
}

/** The sums of nothing. */
export const NO_SUMS: Sums = { n: 0, sum: 0, sumSquares: 0 };

/**
 * Sums of whole numbers of which it is known how often each occurs.
 *
 * @param counted pairs of a whole number and how many people have it; a number may come twice
 * @throws {RangeError} if a number is not whole or a count is not a count
 */
export function weightedSums(counted: Iterable<readonly [value: number, count: number]>): Sums {
  let n = 0;
  let sum = 0;
  let sumSquares = 0;
  for (const [value, count] of counted) {
    requireCount(count, "a count");
    if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
    n += count;
    sum += count * value;
    sumSquares += count * value ** 2;
  }
  return { n, sum, sumSquares };
}

/** Sums over both sets of people. */
export function addSums(left: Sums, right: Sums): Sums {
  return {
    n: left.n + right.n,
    sum: left.sum + right.sum,
    sumSquares: left.sumSquares + right.sumSquares,
  };
}

/**
 * Sums after some people are taken out again, as if they had never been added.
 *
 * @throws {RangeError} if `part` holds more than `whole`, so cannot have been added to it
 */
export function subtractSums(whole: Sums, part: Sums): Sums {
  requireCount(whole.n - part.n, "the people left after subtracting");
  requireCount(whole.sumSquares - part.sumSquares, "the sum of squares left after subtracting");
  return {
    n: whole.n - part.n,
    sum: whole.sum - part.sum,
    sumSquares: whole.sumSquares - part.sumSquares,
  };
}
