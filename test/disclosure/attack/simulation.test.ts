import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextRelease } from "../../../surveys/disclosure/next-release.ts";
import { segmentsOf } from "../../../surveys/disclosure/segments.ts";
import { noCounts } from "../../../surveys/tally/counts.ts";
import { exposuresIn, nestedTooClosely, type Rule, viewsOf } from "./onlooker.ts";
import { answersOf, layout } from "./small-form.ts";
import { chanceFrom, type Stream, streamOf } from "./world.ts";

// STATISTICS.md, section 2: somebody looks after every event, keeps everything and solves for persons.
// Undone batches are not in these worlds: a rule on net numbers cannot withstand a batch that leaves while
// a few others come (see audit.test.ts). That takes release groups, which know who belongs together.
const THRESHOLD = 10;
const segments = segmentsOf(layout);
const worlds = [1, 2].map((seed): Stream => {
  const forms = fc.sample(answersOf, { numRuns: 150, seed });
  return streamOf(forms, chanceFrom(seed), false);
});

const releaseRule: Rule = (current, earlier) => nextRelease(layout, current, earlier, THRESHOLD);

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

describe("an onlooker who keeps everything", () => {
  it.each(worlds)(
    "learns of no set below k by adding and subtracting over all times",
    (...stream) => {
      const { shown, exposures, close } = attacked(releaseRule, stream);
      expect(shown.length).toBeGreaterThan(30);
      expect(shown.filter(({ people }) => people.size < THRESHOLD)).toEqual([]);
      expect(exposures).toEqual([]);
      expect(close).toBe(0);
    },
  );

  it.each([
    ["hiding what is below k", hideBelow],
    ["hiding what is below k and refreshing in batches of k", hideBelowInBatches],
  ])("finds persons in every world under a rule of %s", (_, rule) => {
    for (const stream of worlds) {
      expect(attacked(rule, stream.slice(0, 25)).exposures.length).toBeGreaterThan(3);
    }
  });
});
