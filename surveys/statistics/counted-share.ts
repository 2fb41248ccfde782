import { requireCount } from "./whole-counts.ts";

/** A share as it was counted: people with a property, of people who could have had it. */
export interface CountedShare {
  readonly count: number;
  readonly base: number;
}

/**
 * Refuses what cannot be a share of people.
 *
 * @throws {RangeError} unless both are whole and `count` is at most `base`
 */
export function requireShare({ count, base }: CountedShare): void {
  requireCount(count, "people with the property");
  requireCount(base, "people who could have had it");
  if (count > base) throw new RangeError(`${count} of ${base} is no share`);
}
