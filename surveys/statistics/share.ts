/**
 * A share of people.
 *
 * @param count people with the property
 * @param base people who could have had it
 * @returns `count / base`, from 0 to 1; `null` where the base is empty
 */
export function share(count: number, base: number): number | null {
  return base === 0 ? null : count / base;
}
