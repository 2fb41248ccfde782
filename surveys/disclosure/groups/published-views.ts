import type { Counts } from "../../tally/counts.ts";
import { noCounts } from "../../tally/counts.ts";
import type { Layout } from "../../tally/layout.ts";
import type { Release } from "../release.ts";
import type { ReleaseGroup } from "./published-sums.ts";
import { membersOf, publishedPieces, standing } from "./published-sums.ts";

/** Dimension (a question's id) → the code that is asked for. What is not named may be anything. */
export type Filter = Readonly<Record<string, string>>;

/** What is published of those who share some codes. */
export type PublishedView = Release & { filter: Filter };

/**
 * What is published by filters: for each, the sums of the groups that lie wholly inside it. A piece that
 * several groups publish together is in a filter only where all of them are, so that what a filter shows is
 * made of the same sums as the whole, and its difference to the whole as well. Filters with no group do not
 * come up: there is nothing to choose, and nothing to be seen missing.
 *
 * @param groups of one wave in one district
 * @param dimensions question ids by which the wave publishes, in the order of the signatures
 */
export function publishedViews(
  layout: Layout,
  groups: readonly ReleaseGroup[],
  dimensions: readonly string[],
): PublishedView[] {
  const views = new Map<string, { filter: Filter; responses: number; sums: Counts }>();
  const keys = new Map<string, string[]>();
  for (const group of standing(groups)) {
    const mine: string[] = [];
    for (const filter of filtersAround(group.signature, dimensions)) {
      const key = filterKey(filter);
      const view = views.get(key) ?? { filter, responses: 0, sums: noCounts(layout.size) };
      view.responses += membersOf(layout, group);
      views.set(key, view);
      mine.push(key);
    }
    keys.set(JSON.stringify(group.signature), mine);
  }
  for (const { piece, together } of publishedPieces(layout, groups))
    for (const joined of together) {
      const [first = [], ...others] = joined.map(
        ({ signature }) => keys.get(JSON.stringify(signature)) ?? [],
      );
      const common = first.filter((key) => others.every((some) => some.includes(key)));
      for (const key of common) {
        const view = views.get(key);
        for (const { sums } of joined) if (view && sums) piece.add(sums, view.sums);
      }
    }
  return [...views.values()];
}

/** One text for one filter, whatever the order of its dimensions. */
export function filterKey(filter: Filter): string {
  return JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** All filters that a signature lies inside, but for the one that asks for nothing. */
function filtersAround(signature: readonly string[], dimensions: readonly string[]): Filter[] {
  let filters: Filter[] = [{}];
  for (const [place, code] of signature.entries()) {
    const dimension = dimensions[place];
    if (dimension === undefined) break;
    filters = filters.flatMap((filter) => [filter, { ...filter, [dimension]: code }]);
  }
  return filters.slice(1);
}
