import type { Counts } from "../tally/counts.ts";
import { noCounts } from "../tally/counts.ts";
import type { Layout } from "../tally/layout.ts";
import type { Segment } from "./segments.ts";
import { segmentsOf } from "./segments.ts";
import { requireThreshold } from "./threshold.ts";

/** What is published of a wave in a district: sums in which each segment rests on 0 or ≥ k people. */
export type Release = { responses: number; sums: Counts };

export type NextRelease = { kind: "unchanged" } | ({ kind: "released" } & Release);

/**
 * What the next round publishes of one wave in one district. The only rule of disclosure:
 *
 * 1. A segment (a question; an item; the complete pairs of a topic; a pair of topics; a ranking) with
 *    fewer than k people is published as zeros, and zeros mean "fewer than k".
 * 2. A segment moves to the counts of today only if their number of people differs by at least k from
 *    *every* number published for it before; otherwise it stays as the release before left it. Equal
 *    counts may come back as they were.
 * 3. There is a release only if the number of responses itself may move. It is the clock of all parts:
 *    a published total never tells of fewer than k newcomers.
 *
 * The difference is net, not additions plus removals. A batch of 37 undone and its mended file with 38
 * rows imported again are 75 changes and one person more: counting changes would publish that person as
 * the difference of two releases. For the same reason all earlier releases are compared, not the last
 * alone: with a round between undo and import, the first and the third differ by that one person.
 * People keep what was shown to them, so nothing published is ever forgotten.
 *
 * A withdrawal changes the tally at once and the published sums in the next release that may move.
 *
 * @param layout of the wave's questionnaire
 * @param current the exact counts of today
 * @param earlier all releases of this wave in this district, oldest first
 * @param threshold k, people
 * @throws {RangeError} for a threshold below the floor, or counts of another layout
 */
export function nextRelease(
  layout: Layout,
  current: Release,
  earlier: readonly Release[],
  threshold: number,
): NextRelease {
  requireThreshold(threshold);
  for (const { sums } of [current, ...earlier])
    if (sums.length !== layout.size) throw new RangeError("counts of another layout");

  const before = earlier.at(-1)?.sums ?? noCounts(layout.size);
  const sums = before.slice();
  let responsesMoved = false;
  for (const segment of segmentsOf(layout)) {
    const people = segment.people(current.sums);
    const today: Today =
      people < threshold
        ? { people: 0, at: () => 0 }
        : { people, at: (place) => current.sums[place] ?? 0 };
    if (!mayMove(segment, today, earlier, threshold)) continue;
    const moved = segment.places.some((place) => today.at(place) !== sums[place]);
    if (moved && segment.part.kind === "responses") responsesMoved = true;
    for (const place of segment.places) sums[place] = today.at(place);
  }
  if (!responsesMoved) return { kind: "unchanged" };
  const responses = current.responses < threshold ? 0 : current.responses;
  return { kind: "released", responses, sums };
}

/** What a segment would show now: its counts, or nothing where they rest on fewer than k people. */
type Today = { people: number; at(place: number): number };

function mayMove(
  segment: Segment,
  today: Today,
  earlier: readonly Release[],
  threshold: number,
): boolean {
  return earlier.every(
    ({ sums }) =>
      Math.abs(today.people - segment.people(sums)) >= threshold ||
      segment.places.every((place) => sums[place] === today.at(place)),
  );
}
