import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentsOf } from "../../../surveys/disclosure/segments.ts";
import { noCounts } from "../../../surveys/tally/counts.ts";
import { groupedViewsOf } from "./grouped.ts";
import { exposuresIn, nestedTooClosely, type Rule, type View, viewsOf } from "./onlooker.ts";
import { answersOf, layout } from "./small-form.ts";
import { chanceFrom, type Stream, streamOf } from "./world.ts";

// STATISTICS.md, section 2: somebody looks after every event, keeps everything and solves for persons.
// Batches are undone in these worlds and come again, mended, with one form more.
const THRESHOLD = 10;
const segments = segmentsOf(layout);
const worlds = [1, 2, 3].map((seed): Stream => {
  const forms = fc.sample(answersOf, { numRuns: 300, seed });
  return streamOf(forms, chanceFrom(seed));
});

/** The naive rule: what rests on fewer than k people is hidden, the rest is live. */
const hideBelow: Rule = ({ responses, sums }) => {
  const shown = noCounts(layout.size);
  for (const { places, people } of segments)
    if (people(sums) >= THRESHOLD) for (const place of places) shown[place] = sums[place] ?? 0;
  return { kind: "released", responses: responses < THRESHOLD ? 0 : responses, sums: shown };
};

/** Less naive: the same, but only when at least k forms more or fewer are there than last time. */
const hideBelowInBatches: Rule = (current, earlier) => {
  const last = earlier.at(-1)?.responses ?? 0;
  if (Math.abs(current.responses - last) < THRESHOLD) return { kind: "unchanged" };
  return hideBelow(current, earlier);
};

/** The number of responses alone carries no answer: two of them may differ by anything. */
const withAnswers = segments.flatMap(({ part }, index) =>
  part.kind === "responses" ? [] : [index],
);

function attacked(rule: Rule, stream: Stream) {
  const all = viewsOf(layout, stream, rule);
  const views = withAnswers.map((index) => all[index] ?? []);
  return {
    shown: views.flat(),
    exposures: views.flatMap((ofSegment) => exposuresIn(ofSegment, THRESHOLD)),
    close: views.reduce((sum, ofSegment) => sum + nestedTooClosely(ofSegment, THRESHOLD), 0),
  };
}

/**
 * What is seen of release groups, of each segment. The table of a topic and its two items are looked at
 * together: what an item tells is what both pieces of it tell.
 */
function segmentViews(pieces: readonly (readonly View[])[]): readonly (readonly View[])[] {
  const paired = 3 * layout.parts.filter(({ kind }) => kind === "joint").length;
  const topics: View[][] = [];
  for (let at = 0; at < paired; at += 3) {
    const [both = [], one = [], other = []] = pieces.slice(at, at + 3);
    topics.push([...both, ...together(both, one), ...together(both, other)]);
  }
  return [...topics, ...pieces.slice(paired)];
}

function together(some: readonly View[], more: readonly View[]): View[] {
  const joined = new Map<string, Set<number>>();
  for (const { name, people } of [...some, ...more])
    joined.set(name, new Set([...(joined.get(name) ?? []), ...people]));
  return [...joined].map(([name, people]) => ({ name, people }));
}

function attackedGroups(stream: Stream, patient: boolean, forgetful = false) {
  const rule = { threshold: THRESHOLD, dimensions: ["one", "two"], patient, forgetful };
  const views = segmentViews(groupedViewsOf(layout, stream, rule));
  return {
    shown: views.flat(),
    exposures: views.flatMap((ofSegment) => exposuresIn(distinct(ofSegment), THRESHOLD)),
    close: views.reduce((sum, ofSegment) => sum + nestedTooClosely(ofSegment, THRESHOLD), 0),
  };
}

function distinct(views: readonly View[]): View[] {
  const seen = new Map(views.map((view) => [[...view.people].sort().join(), view]));
  return [...seen.values()];
}

describe("an onlooker who keeps everything", () => {
  it.each([
    ["who wait for others like them", true],
    ["published at once", false],
  ])("learns of no set below k of release groups %s, over all times", (_, patient) => {
    for (const stream of worlds) {
      expect(stream.some(({ kind }) => kind === "undone")).toBe(true);
      const { shown, exposures, close } = attackedGroups(stream, patient);
      expect(shown.length).toBeGreaterThan(30);
      expect(shown.filter(({ people }) => people.size < THRESHOLD)).toEqual([]);
      expect(exposures).toEqual([]);
      expect(close).toBe(0);
    }
  });

  it.each([
    ["hiding what is below k", hideBelow],
    ["hiding what is below k and refreshing in batches of k", hideBelowInBatches],
  ])("finds persons in every world under a rule of %s", (_, rule) => {
    for (const stream of worlds) {
      expect(attacked(rule, stream.slice(0, 60)).exposures.length).toBeGreaterThan(3);
    }
  });

  it("finds persons where groups forget who was published before", () => {
    const found = worlds.map((stream) => attackedGroups(stream, false, true));
    expect(found.some(({ exposures }) => exposures.length > 0)).toBe(true);
  });
});
