import { requireCount } from "./whole-counts.ts";

/** How many persons handed in one and the same ballot. */
export interface BallotPattern {
  /** Items from first place down; items count from 0. Empty: an abstention. */
  readonly pattern: readonly number[];
  readonly count: number;
}

/** All ballots of one "which ones first?" question. */
export interface BallotCounts {
  /** Items to choose from. */
  readonly itemCount: number;
  /** Places a ballot has, usually 3; fewer may be filled. */
  readonly places: number;
  /** Distinct patterns; one that comes twice simply adds up. */
  readonly ballots: readonly BallotPattern[];
}

/**
 * The ballots that place something, checked. Abstentions are in no base.
 *
 * @throws {RangeError} if a ballot places an unknown item, one item twice or more items than it
 *   has places, or if a count is not a count
 */
export function filledBallots({
  itemCount,
  places,
  ballots,
}: BallotCounts): readonly BallotPattern[] {
  requireCount(itemCount, "the number of items");
  requireCount(places, "the number of places");
  for (const { pattern, count } of ballots) {
    requireCount(count, "a number of ballots");
    const known = pattern.every((item) => Number.isInteger(item) && item >= 0 && item < itemCount);
    if (!known || pattern.length > places || new Set(pattern).size !== pattern.length) {
      throw new RangeError(
        `no ballot of ${itemCount} items, ${places} places: ${pattern.join(" ")}`,
      );
    }
  }
  return ballots.filter(({ pattern }) => pattern.length > 0);
}
