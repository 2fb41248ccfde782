import type { Counts } from "../tally/counts.ts";
import { noCounts } from "../tally/counts.ts";
import type { Places, Ruled } from "./segments.ts";
import { requireThreshold } from "./threshold.ts";

type NextSums = { kind: "unchanged" } | { kind: "released"; sums: Counts };

/**
 * What the next round publishes of sums of which nobody knows who is in them, such as counted lists.
 * Responses have a stronger rule, that of release groups (groups/form-groups.ts).
 *
 * 1. A segment (a question; an item; the complete pairs of a topic; a pair of topics; a ranking) with
 *    fewer than k people is published as zeros, and zeros mean "fewer than k".
 * 2. A segment moves to the counts of today only if their number of people differs by at least k from
 *    *every* number published for it before; otherwise it stays as the release before left it. Equal
 *    counts may come back as they were.
 * 3. There is a release only if the clock itself may move, which is the number of responses. It is the
 *    clock of all parts: a published total never tells of fewer than k newcomers.
 *
 * The difference is net, not additions plus removals. A batch of 37 undone and its mended file with 38
 * rows imported again are 75 changes and one person more: counting changes would publish that person as
 * the difference of two releases. For the same reason all earlier releases are compared, not the last
 * alone: with a round between undo and import, the first and the third differ by that one person.
 * People keep what was shown to them, so nothing published is ever forgotten.
 *
 * @param ruled what moves as a whole, and which segment is the clock
 * @param current the exact counts of today
 * @param earlier all sums published in this place, oldest first
 * @param threshold k, people
 * @throws {RangeError} for a threshold below the floor, or counts of another layout
 */
export function nextSums(
  { size, segments }: Ruled,
  current: Counts,
  earlier: readonly Counts[],
  threshold: number,
): NextSums {
  requireThreshold(threshold);
  for (const { length } of [current, ...earlier])
    if (length !== size) throw new RangeError("counts of another layout");

  const sums = (earlier.at(-1) ?? noCounts(size)).slice();
  let clockMoved = false;
  for (const segment of segments) {
    const today = shownToday(segment, current, threshold);
    if (!mayMove(segment, today, earlier, threshold)) continue;
    if (segment.isClock) clockMoved = moves(segment, today, sums);
    put(segment, today, sums);
    if (segment.aside)
      put(segment.aside, asideToday(segment.aside, today, current, earlier, threshold), sums);
  }
  return clockMoved ? { kind: "released", sums } : { kind: "unchanged" };
}

/** What places would show now. */
type Today = { people: number; at(place: number): number };
const NOTHING: Today = { people: 0, at: () => 0 };

function shownToday({ people }: Places, counts: Counts, threshold: number): Today {
  const now = people(counts);
  return now < threshold ? NOTHING : { people: now, at: (place) => counts[place] ?? 0 };
}

/** Mentions beside a part that moves: shown or left out, never kept from an earlier moment. */
function asideToday(
  aside: Places,
  beside: Today,
  current: Counts,
  earlier: readonly Counts[],
  threshold: number,
): Today {
  if (beside.people === 0) return NOTHING;
  const today = shownToday(aside, current, threshold);
  const shownBefore = earlier.filter((sums) => aside.places.some((place) => sums[place] !== 0));
  return mayMove(aside, today, shownBefore, threshold) ? today : NOTHING;
}

function mayMove(
  { places, people }: Places,
  today: Today,
  earlier: readonly Counts[],
  threshold: number,
): boolean {
  return earlier.every(
    (sums) =>
      Math.abs(today.people - people(sums)) >= threshold ||
      places.every((place) => sums[place] === today.at(place)),
  );
}

function moves({ places }: Places, today: Today, sums: Counts): boolean {
  return places.some((place) => sums[place] !== today.at(place));
}

function put({ places }: Places, today: Today, sums: Counts): void {
  for (const place of places) sums[place] = today.at(place);
}
