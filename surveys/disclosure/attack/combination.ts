import { isZero, plus, type Rational, times, ZERO } from "./rational.ts";

/** A linear combination: how often each thing counts. Things that count 0 times are left out. */
export type Combination = ReadonlyMap<number, Rational>;

/** How often a thing counts. */
export function timesOf(combination: Combination, thing: number): Rational {
  return combination.get(thing) ?? ZERO;
}

/** `combination + factor · more`. */
export function added(combination: Combination, more: Combination, factor: Rational): Combination {
  const sum = new Map(combination);
  for (const [thing, often] of more) {
    const total = plus(sum.get(thing) ?? ZERO, times(often, factor));
    if (isZero(total)) sum.delete(thing);
    else sum.set(thing, total);
  }
  return sum;
}

/** `factor · combination`. */
export function scaled(combination: Combination, factor: Rational): Combination {
  return added(new Map(), combination, factor);
}
