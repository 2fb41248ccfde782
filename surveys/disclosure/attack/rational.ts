/** An exact fraction in lowest terms; `under` is above 0. Rounding would invent or miss exposures. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

export const ZERO: Rational = { over: 0n, under: 1n };
export const ONE: Rational = { over: 1n, under: 1n };

/** @throws {RangeError} if `value` is not whole */
export function whole(value: number): Rational {
  return { over: BigInt(value), under: 1n };
}

export function plus(a: Rational, b: Rational): Rational {
  if (a.under === 1n && b.under === 1n) return { over: a.over + b.over, under: 1n };
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, negative(b));
}

export function times(a: Rational, b: Rational): Rational {
  if (a.under === 1n && b.under === 1n) return { over: a.over * b.over, under: 1n };
  return reduced(a.over * b.over, a.under * b.under);
}

/** @throws {RangeError} if `b` is 0 */
export function dividedBy(a: Rational, b: Rational): Rational {
  if (b.over === 0n) throw new RangeError("nothing can be divided by 0");
  const sign = b.over < 0n ? -1n : 1n;
  return reduced(a.over * b.under * sign, a.under * b.over * sign);
}

export function negative({ over, under }: Rational): Rational {
  return { over: -over, under };
}

export function isZero({ over }: Rational): boolean {
  return over === 0n;
}

export function isPositive({ over }: Rational): boolean {
  return over > 0n;
}

export function isNegative({ over }: Rational): boolean {
  return over < 0n;
}

export function isWhole({ under }: Rational): boolean {
  return under === 1n;
}

export function isBelow(a: Rational, b: Rational): boolean {
  return a.over * b.under < b.over * a.under;
}

/** The largest whole number that is not above it. */
export function floor({ over, under }: Rational): number {
  const towardsZero = over / under;
  return Number(over < 0n && towardsZero * under !== over ? towardsZero - 1n : towardsZero);
}

/** The smallest whole number that is not below it. */
export function ceil(value: Rational): number {
  return 0 - floor(negative(value));
}

function reduced(over: bigint, under: bigint): Rational {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 1n ? { over, under } : { over: over / a, under: under / a };
}
