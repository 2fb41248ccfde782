import { added, type Combination, scaled, timesOf } from "./combination.ts";
import {
  dividedBy,
  isBelow,
  isNegative,
  isPositive,
  isZero,
  negative,
  ONE,
  plus,
  type Rational,
  times,
  ZERO,
} from "./rational.ts";

/** One unknown in terms of the free ones: `constant + Σ often · free`. */
export interface Expression {
  readonly constant: Rational;
  readonly free: Combination;
}

/**
 * Unknowns that are not negative, some of them written in terms of the free ones. Where no constant is
 * negative, setting the free ones to 0 is a solution.
 */
export type Dictionary = Map<number, Expression>;

// Comes before every real unknown, so that ties let it leave first.
const AUXILIARY = -1;

/**
 * Turns the dictionary until its constants are a solution. Changes it.
 *
 * @returns false where there is no solution
 *
 * Source: Chvátal (1983), Linear Programming, chapter 3: two phases, smallest subscript.
 */
export function madeFeasible(dictionary: Dictionary): boolean {
  let lowest: { unknown: number; constant: Rational } | undefined;
  for (const [unknown, { constant }] of dictionary) {
    if (!isNegative(constant)) continue;
    if (!lowest || isBelow(constant, lowest.constant)) lowest = { unknown, constant };
  }
  if (!lowest) return true;
  for (const [unknown, { constant, free }] of dictionary) {
    dictionary.set(unknown, { constant, free: added(free, new Map([[AUXILIARY, ONE]]), ONE) });
  }
  turn(dictionary, lowest.unknown, AUXILIARY);
  extreme(dictionary, AUXILIARY, "least");
  const auxiliary = dictionary.get(AUXILIARY);
  if (auxiliary) {
    if (!isZero(auxiliary.constant)) return false;
    const [partner] = auxiliary.free.keys();
    if (partner === undefined) dictionary.delete(AUXILIARY);
    else turn(dictionary, AUXILIARY, partner);
  }
  for (const [unknown, { constant, free }] of dictionary) {
    if (!free.has(AUXILIARY)) continue;
    const rest = new Map(free);
    rest.delete(AUXILIARY);
    dictionary.set(unknown, { constant, free: rest });
  }
  return true;
}

/**
 * The least or greatest value of one unknown. The dictionary must be feasible; it is turned until the
 * value stands in its constants.
 *
 * @returns `null` where the value has no bound
 */
export function extreme(
  dictionary: Dictionary,
  unknown: number,
  end: "least" | "greatest",
): Rational | null {
  for (;;) {
    const { constant, free } = expressionOf(dictionary, unknown);
    const entering = firstUseful(free, end);
    if (entering === undefined) return constant;
    const leaving = firstAtZero(dictionary, entering);
    if (leaving === undefined) return null;
    turn(dictionary, leaving, entering);
  }
}

/** The value of an unknown in the solution that the constants are. */
export function solutionOf(dictionary: Dictionary, unknown: number): Rational {
  return dictionary.get(unknown)?.constant ?? ZERO;
}

/** An unknown, or a combination of unknowns, in terms of the free ones. */
export function expressed(
  dictionary: Dictionary,
  unknowns: Combination,
  constant: Rational,
): Expression {
  let sum: Expression = { constant, free: new Map() };
  for (const [unknown, often] of unknowns) {
    const part = expressionOf(dictionary, unknown);
    sum = {
      constant: plus(sum.constant, times(part.constant, often)),
      free: added(sum.free, part.free, often),
    };
  }
  return sum;
}

function expressionOf(dictionary: Dictionary, unknown: number): Expression {
  return dictionary.get(unknown) ?? { constant: ZERO, free: new Map([[unknown, ONE]]) };
}

/** Always the smallest subscript that helps: slower than the steepest, but it cannot go in circles. */
function firstUseful(free: Combination, end: "least" | "greatest"): number | undefined {
  const helps = end === "greatest" ? isPositive : isNegative;
  let first: number | undefined;
  for (const [unknown, often] of free) {
    if (helps(often) && (first === undefined || unknown < first)) first = unknown;
  }
  return first;
}

/** Which unknown comes down to 0 first when `entering` grows. */
function firstAtZero(dictionary: Dictionary, entering: number): number | undefined {
  let first: { unknown: number; room: Rational } | undefined;
  for (const [unknown, { constant, free }] of dictionary) {
    const often = timesOf(free, entering);
    if (!isNegative(often)) continue;
    const room = dividedBy(constant, negative(often));
    const sooner = !first || isBelow(room, first.room);
    const tie = first && !sooner && !isBelow(first.room, room);
    if (sooner || (tie && first && unknown < first.unknown)) first = { unknown, room };
  }
  return first?.unknown;
}

/** Lets `leaving` become free and writes `entering` in terms of the free ones. */
function turn(dictionary: Dictionary, leaving: number, entering: number): void {
  const { constant, free } = expressionOf(dictionary, leaving);
  const factor = dividedBy(ONE, timesOf(free, entering));
  const rest = new Map(free);
  rest.delete(entering);
  rest.set(leaving, negative(ONE));
  const solved: Expression = {
    constant: times(constant, negative(factor)),
    free: scaled(rest, negative(factor)),
  };
  dictionary.delete(leaving);
  for (const [unknown, own] of dictionary) {
    const often = timesOf(own.free, entering);
    if (isZero(often)) continue;
    const without = new Map(own.free);
    without.delete(entering);
    dictionary.set(unknown, {
      constant: plus(own.constant, times(solved.constant, often)),
      free: added(without, solved.free, often),
    });
  }
  dictionary.set(entering, solved);
}
