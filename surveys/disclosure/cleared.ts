import type { Counts } from "../tally/counts.ts";
import { addCounts, noCounts } from "../tally/counts.ts";
import type { Layout } from "../tally/layout.ts";
import type { Release } from "./release.ts";
import type { Ruled } from "./segments.ts";
import { ruledResponses } from "./segments.ts";
import { requireThreshold } from "./threshold.ts";

/** Sums that may be shown, with what their places mean. */
export type ClearedSums = { layout: Layout; threshold: number; responses: number; sums: Counts };

/**
 * Something that may be shown to anybody. Made by `clear` alone, out of releases; what is computed from
 * it is as safe as it is (functions of published sums tell nothing new). The answers of the results
 * routes accept nothing else, so a result that went round the release as a whole does not compile.
 *
 * It is a guard against oversight, no proof: `map` can take in other numbers beside its value. Whoever writes
 * one vouches for them; those of published filters and the word about ways of answering are of that kind.
 */
export class Cleared<T> {
  readonly #value: T;

  private constructor(value: T) {
    this.#value = value;
  }

  /** What may be shown. */
  get value(): T {
    return this.#value;
  }

  /** Something computed from it, and from nothing that is not public anyway. */
  map<U>(compute: (value: T) => U): Cleared<U> {
    return new Cleared(compute(this.#value));
  }

  /** Several of them as one, to be laid side by side. */
  static together<T>(several: readonly Cleared<T>[]): Cleared<T[]> {
    return new Cleared(several.map(({ value }) => value));
  }

  /**
   * Adds up the newest releases of waves that ask the same. Each is held to today's threshold once
   * more: a threshold that was raised also covers what was published under the lower one.
   *
   * @param layout of the questionnaire that all these waves field
   * @param releases at most one per wave, of one district
   * @throws {RangeError} for a threshold below the floor, or a release of another layout
   */
  static clear(
    layout: Layout,
    releases: readonly Release[],
    threshold: number,
  ): Cleared<ClearedSums> {
    requireThreshold(threshold);
    const sums = noCounts(layout.size);
    let responses = 0;
    const ruled = ruledResponses(layout);
    for (const release of releases) {
      addCounts(sums, heldTo(ruled, release.sums, threshold));
      responses += release.responses < threshold ? 0 : release.responses;
    }
    return new Cleared({ layout, threshold, responses, sums });
  }

  /**
   * Adds up published sums that are none of responses, such as those of counted lists, under the same rule.
   *
   * @param ruled what was counted
   * @param published at most one per wave, of one district
   * @throws {RangeError} for a threshold below the floor, or sums of another layout
   */
  static clearSums(ruled: Ruled, published: readonly Counts[], threshold: number): Cleared<Counts> {
    requireThreshold(threshold);
    const sums = noCounts(ruled.size);
    for (const counts of published) addCounts(sums, heldTo(ruled, counts, threshold));
    return new Cleared(sums);
  }
}

function heldTo({ size, segments }: Ruled, counts: Counts, threshold: number): Counts {
  if (counts.length !== size) throw new RangeError("a release of another layout");
  const held = noCounts(size);
  for (const segment of segments) {
    if (segment.people(counts) < threshold) continue;
    for (const place of segment.places) held[place] = counts[place] ?? 0;
    if (!segment.aside || segment.aside.people(counts) < threshold) continue;
    for (const place of segment.aside.places) held[place] = counts[place] ?? 0;
  }
  return held;
}
