/** The quasigroup of order 10 from Damm's thesis: totally anti-symmetric, zeros on the diagonal. */
const NEXT = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/**
 * The check digit of a sheet number: finds every single wrong digit and every swap of neighbours.
 * Leading zeros do not change it, so that 471 and 0471 end on the same digit.
 *
 * @param digits decimal digits, at least one
 * @throws {RangeError} for anything but digits
 *
 * Source: Damm (2004), Total anti-symmetrische Quasigruppen, Philipps-Universität Marburg.
 */
export function checkDigit(digits: string): number {
  if (!/^\d+$/.test(digits)) throw new RangeError(`not a number of digits: "${digits}"`);
  let interim = 0;
  for (const digit of digits) interim = NEXT[interim]?.[Number(digit)] ?? 0;
  return interim;
}
