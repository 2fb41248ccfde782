import { setImmediate } from "node:timers/promises";
import type { PublishedResponse } from "../db/queries/release-checks.ts";
import type { PartOfForms } from "../surveys/priorities/channel-check.ts";
import { counterOf } from "../surveys/tally/count.ts";
import type { Counts } from "../surveys/tally/counts.ts";
import { addCounts, applyIncrements, noCounts } from "../surveys/tally/counts.ts";
import type { Layout } from "../surveys/tally/layout.ts";
import type { LeftOut } from "../surveys/wire/release-checks.ts";
import { MODES } from "../surveys/wire/submission.ts";
import { keptAnswers } from "./catalogue/recounting.ts";

type Part = { forms: number; counts: Counts };

/** Responses counted once as a whole and once per part that a check leaves out. */
export type ChannelParts = { everybody: Part; parts: PartOfForms[] };
type Pages = AsyncIterable<readonly PublishedResponse[]>;

/**
 * Counts responses by way, site, day and whether they look odd, in one pass. Other work comes in between
 * pages.
 *
 * @param flagged ids of responses that look odd
 */
export async function channelParts(
  layout: Layout,
  pages: Pages,
  flagged: ReadonlySet<string>,
): Promise<ChannelParts> {
  const byMode = new Map<string, Part>();
  const bySite = new Map<string, Part>();
  const byDay = new Map<string, Part>();
  const odd = emptyPart(layout);
  await countInto(layout, pages, ({ id, mode, site, day }) => [
    partOf(byMode, mode, layout),
    partOf(bySite, site, layout),
    partOf(byDay, day, layout),
    ...(flagged.has(id) ? [odd] : []),
  ]);
  const everybody = emptyPart(layout);
  for (const { forms, counts } of byMode.values()) {
    everybody.forms += forms;
    addCounts(everybody.counts, counts);
  }
  const named = (
    parts: ReadonlyMap<string, Part>,
    without: (name: string) => LeftOut | undefined,
  ) =>
    [...parts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .flatMap(([name, part]): PartOfForms[] => {
        const leftOut = without(name);
        return leftOut ? [{ without: leftOut, ...part }] : [];
      });
  return {
    everybody,
    parts: [
      ...named(byMode, (name) => {
        const mode = MODES.find((one) => one === name);
        return mode && { kind: "mode", mode };
      }),
      ...named(bySite, (site) => ({ kind: "site", site })),
      ...named(byDay, () => ({ kind: "day" })),
      { without: { kind: "flagged" }, ...odd },
    ],
  };
}

/** Counts responses as a whole and those that look odd, and nothing else. @param flagged as `channelParts` */
export async function flaggedPart(
  layout: Layout,
  pages: Pages,
  flagged: ReadonlySet<string>,
): Promise<ChannelParts> {
  const everybody = emptyPart(layout);
  const odd = emptyPart(layout);
  await countInto(layout, pages, ({ id }) => (flagged.has(id) ? [everybody, odd] : [everybody]));
  return { everybody, parts: [{ without: { kind: "flagged" }, ...odd }] };
}

async function countInto(
  layout: Layout,
  pages: Pages,
  partsOf: (response: PublishedResponse) => readonly Part[],
): Promise<void> {
  const counter = counterOf(layout);
  for await (const page of pages) {
    for (const response of page) {
      const increments = counter.peek(keptAnswers(response.answers));
      for (const part of partsOf(response)) {
        part.forms++;
        applyIncrements(part.counts, increments, 1);
      }
    }
    await setImmediate();
  }
}

function emptyPart({ size }: Layout): Part {
  return { forms: 0, counts: noCounts(size) };
}

function partOf(parts: Map<string, Part>, name: string, layout: Layout): Part {
  const found = parts.get(name) ?? emptyPart(layout);
  parts.set(name, found);
  return found;
}
