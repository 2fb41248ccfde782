import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ShownRelease } from "../../../surveys/disclosure/attack/attacked-history.ts";
import { attackedHistory } from "../../../surveys/disclosure/attack/attacked-history.ts";
import { peopleIn, piecesOf } from "../../../surveys/disclosure/groups/pieces.ts";
import type { ReleaseGroup } from "../../../surveys/disclosure/groups/published-sums.ts";
import { publishedSums } from "../../../surveys/disclosure/groups/published-sums.ts";
import type { Filter } from "../../../surveys/disclosure/groups/published-views.ts";
import { publishedViews } from "../../../surveys/disclosure/groups/published-views.ts";
import type { Release } from "../../../surveys/disclosure/release.ts";
import type { KeptAnswers } from "../../../surveys/response/check-answers.ts";
import { counterOf } from "../../../surveys/tally/count.ts";
import { applyIncrements, noCounts } from "../../../surveys/tally/counts.ts";
import type { Part } from "../../../surveys/tally/layout.ts";
import { answersOf, layout } from "./small-form.ts";

const THRESHOLD = 10;
const counter = counterOf(layout);
const said: KeptAnswers = {
  one: "a",
  two: "f",
  wish: { x: 4, y: 3, z: 5 },
  today: { x: 2, y: 3, z: 1 },
  first: ["x", "y"],
  years: 3,
};

function releaseOf(people: number): Release {
  const sums = noCounts(layout.size);
  for (let one = 0; one < people; one++) applyIncrements(sums, counter.count(said), 1);
  return { responses: people, sums };
}

const shown = (whole: number, views: readonly [Filter, number][]): ShownRelease => ({
  whole: releaseOf(whole),
  views: views.map(([filter, people]) => ({ filter, ...releaseOf(people) })),
  peopleLeft: false,
});

type Exposed = { filter: Filter; part: string | undefined; people: number };

function exposedBy(history: readonly ShownRelease[]): Exposed[] {
  const nameOf = ({ kind }: Part, at: number) => `${kind} @ ${at + 1}`;
  return attackedHistory(layout, history, THRESHOLD, nameOf).flatMap(({ filter, parts }) =>
    parts.flatMap(({ parts: [part], found }): Exposed[] =>
      found.kind === "audited"
        ? found.exposures.map(({ people }) => ({ filter, part: part?.kind, people }))
        : [{ filter, part: "contradiction", people: 0 }],
    ),
  );
}

describe("attacks everything that was ever shown, with all its filters", () => {
  it("finds a planted leak: a total, and all of its groups but a small one", () => {
    const found = exposedBy([shown(43, [[{ one: "a" }, 40]])]);
    expect(found).toContainEqual({ filter: {}, part: "choice", people: 3 });
  });

  it("finds a group that grew by two between two days, though all totals moved by ten", () => {
    const before = shown(40, [[{ one: "a" }, 20]]);
    const after = shown(52, [[{ one: "a" }, 22]]);
    expect(exposedBy([before, after])).toContainEqual({
      filter: { one: "a" },
      part: "choice",
      people: 2,
    });
  });

  it("finds what two crossing filters leave over", () => {
    const views: [Filter, number][] = [
      [{ one: "a", two: "f" }, 20],
      [{ one: "a" }, 24],
      [{ two: "f" }, 30],
    ];
    expect(exposedBy([shown(60, views)])).toContainEqual({
      filter: { one: "a" },
      part: "choice",
      people: 4,
    });
  });

  it("says so where a filter shows people whom the whole does not have", () => {
    expect(exposedBy([shown(20, [[{ one: "a" }, 25]])])).toContainEqual({
      filter: {},
      part: "contradiction",
      people: 0,
    });
  });

  it("finds nothing in sums over release groups, whoever answered what", () => {
    const everybody = fc.array(answersOf, { minLength: 10, maxLength: 16 });
    const signatures = fc.constantFrom(["a", "f"], ["a", "m"], ["b"], []);
    const formed = fc.array(fc.tuple(everybody, signatures, fc.integer({ min: 1, max: 3 })), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(formed, (some) => {
        const groups = some
          .map(([people, signature, formedIn]) => groupOf(people, signature, formedIn))
          .sort((one, other) => one.formedIn - other.formedIn);
        const history = [1, 2, 3].map((round): ShownRelease => {
          const until = groups.filter(({ formedIn }) => formedIn <= round);
          return {
            whole: publishedSums(layout, until),
            views: publishedViews(layout, until, ["one", "two"]),
            peopleLeft: false,
          };
        });
        expect(exposedBy(history)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});

function groupOf(
  people: readonly KeptAnswers[],
  signature: readonly string[],
  formedIn: number,
): ReleaseGroup {
  const sums = noCounts(layout.size);
  for (const answers of people) applyIncrements(sums, counter.count(answers), 1);
  const everybody = peopleIn(piecesOf(layout), sums);
  return {
    signature,
    formedIn,
    leftIn: null,
    needed: 10,
    sums,
    people: everybody,
    newcomers: everybody,
  };
}
