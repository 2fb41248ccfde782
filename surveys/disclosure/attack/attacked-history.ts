import type { Counts } from "../../tally/counts.ts";
import { addCounts, noCounts } from "../../tally/counts.ts";
import type { Layout } from "../../tally/layout.ts";
import type { Filter, PublishedView } from "../groups/published-views.ts";
import { filterKey } from "../groups/published-views.ts";
import type { Release } from "../release.ts";
import { segmentsOf } from "../segments.ts";
import { type AttackedParts, attackedReleases, type InsideKnowledge } from "./attacked-releases.ts";

/** One release with everything that it showed, and what the house knows of the time before it. */
export interface ShownRelease {
  readonly whole: Release;
  readonly views: readonly PublishedView[];
  /** Whether people who had been published left before it. */
  readonly peopleLeft: boolean;
}

/** What follows about those who are in one filter, and in no finer one. */
export interface AttackedFilter {
  readonly filter: Filter;
  readonly parts: readonly AttackedParts[];
}

/**
 * Attacks everything ever released of one wave in one district, filters included.
 *
 * What a filter shows holds what all finer filters show: ages hold ages by gender, the whole holds all. So
 * an attacker first subtracts the finer from the coarser, which loses nothing: each filter's *rest* are
 * people of their own, and every number shown is a sum of rests. Rests have nobody in common, so that what
 * follows about the people of one follows from that one alone, over time and across its questions.
 *
 * @param history oldest first
 * @param threshold k, by which the numbers were held back
 * @param nameOf what a number is called in what is found
 * @throws {RangeError} for a threshold below the floor
 */
export function attackedHistory(
  layout: Layout,
  history: readonly ShownRelease[],
  threshold: number,
  nameOf: InsideKnowledge["nameOf"],
): readonly AttackedFilter[] {
  const filters = new Map<string, Filter>([[filterKey({}), {}]]);
  for (const { views } of history)
    for (const { filter } of views) filters.set(filterKey(filter), filter);
  const finestFirst = [...filters.values()].sort((a, b) => breadth(b) - breadth(a));
  const rests = history.map((shown) => restsOf(layout, shown, finestFirst));
  const leaving = new Set(
    history.flatMap(({ peopleLeft }, at) => (peopleLeft && at > 0 ? [at] : [])),
  );
  return finestFirst.toReversed().map((filter) => {
    const series = rests.map((rest) => rest.get(filterKey(filter)) ?? nobody(layout));
    const found = series.some((release) => isImpossible(layout, release))
      ? [{ parts: [], found: { kind: "contradiction" as const } }]
      : attackedReleases(layout, series, threshold, { leaving, nameOf });
    return { filter, parts: found };
  });
}

/** Finer filters that show more people than a coarser one tell of different people than they say. */
function isImpossible(layout: Layout, { responses, sums }: Release): boolean {
  return responses < 0 || segmentsOf(layout).some(({ people }) => people(sums) < 0);
}

/** What each filter shows less what all finer ones show. A filter that is not there shows nobody. */
function restsOf(
  layout: Layout,
  { whole, views }: ShownRelease,
  finestFirst: readonly Filter[],
): ReadonlyMap<string, Release> {
  const shown = new Map<string, Release>(views.map((view) => [filterKey(view.filter), view]));
  shown.set(filterKey({}), whole);
  const rests = new Map<string, Release>();
  for (const [at, filter] of finestFirst.entries()) {
    const own = shown.get(filterKey(filter)) ?? nobody(layout);
    const rest: Release = { responses: own.responses, sums: own.sums.slice() };
    for (const finer of finestFirst.slice(0, at)) {
      if (!isFiner(finer, filter)) continue;
      const inside = rests.get(filterKey(finer));
      if (!inside) continue;
      rest.responses -= inside.responses;
      addCounts(rest.sums, negative(inside.sums));
    }
    rests.set(filterKey(filter), rest);
  }
  return rests;
}

function nobody({ size }: Layout): Release {
  return { responses: 0, sums: noCounts(size) };
}

function negative(counts: Counts): Counts {
  return counts.map((count) => -count);
}

function breadth(filter: Filter): number {
  return Object.keys(filter).length;
}

function isFiner(filter: Filter, than: Filter): boolean {
  return (
    breadth(filter) > breadth(than) &&
    Object.entries(than).every(([question, code]) => filter[question] === code)
  );
}
