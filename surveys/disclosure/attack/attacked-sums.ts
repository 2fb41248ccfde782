import type { Counts } from "../../tally/counts.ts";
import type { Ruled } from "../segments.ts";
import { requireThreshold } from "../threshold.ts";

/** Fewer than k people told by one published number, or by the difference of two. */
export type ExposedSum = {
  /** Which segment. */
  segment: number;
  /** People who follow; 0 where two numbers of as many people say different things. */
  people: number;
  /** Which of the published sums, and from which earlier one it is subtracted. */
  at: number;
  less: number | null;
};

/**
 * Attacks sums of which nobody knows who is in them, such as counted lists: nobody can be told apart in
 * them but over time. Of each segment every number is 0 or at least k, and two that say different things
 * are at least k apart, whichever two: else it is found here. That is the rule which holds them back
 * (next-sums.ts), read from the outside and written without it.
 *
 * @param published all sums ever published in one place, oldest first
 * @param threshold k, people
 * @throws {RangeError} for a threshold below the floor
 */
export function attackedSums(
  { segments }: Ruled,
  published: readonly Counts[],
  threshold: number,
): ExposedSum[] {
  requireThreshold(threshold);
  return segments.flatMap(({ places, people }, segment) =>
    published.flatMap((sums, at): ExposedSum[] => {
      const now = people(sums);
      const says = (counts: Counts) => places.map((place) => counts[place] ?? 0).join(" ");
      const isFew =
        now < threshold &&
        says(sums)
          .split(" ")
          .some((count) => count !== "0");
      const alone = isFew ? [{ segment, people: now, at, less: null }] : [];
      const near = published.slice(0, at).flatMap((before, less): ExposedSum[] => {
        const apart = Math.abs(now - people(before));
        // A number that came back as it was tells nothing new. One way to the people is enough.
        return apart >= threshold || isFew || says(before) === says(sums)
          ? []
          : [{ segment, people: apart, at, less }];
      });
      return [...alone, ...near.slice(-1)];
    }),
  );
}
