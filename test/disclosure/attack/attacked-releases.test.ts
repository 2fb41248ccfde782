import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attackedReleases } from "../../../surveys/disclosure/attack/attacked-releases.ts";
import type { Exposure } from "../../../surveys/disclosure/attack/audit.ts";
import type { Release } from "../../../surveys/disclosure/release.ts";
import type { KeptAnswers } from "../../../surveys/response/check-answers.ts";
import { counterOf } from "../../../surveys/tally/count.ts";
import { applyIncrements, noCounts } from "../../../surveys/tally/counts.ts";
import { answersOf, layout } from "./small-form.ts";

const THRESHOLD = 10;
const counter = counterOf(layout);
const complete: KeptAnswers = {
  one: "a",
  wish: { x: 4, y: 3, z: 5 },
  today: { x: 2, y: 3, z: 1 },
  first: ["x", "y"],
  years: 3,
};

function releaseOf(forms: readonly KeptAnswers[]): Release {
  const sums = noCounts(layout.size);
  for (const answers of forms) applyIncrements(sums, counter.count(answers), 1);
  return { responses: forms.length, sums };
}

function exposed(releases: readonly Release[]): { parts: string; exposure: Exposure }[] {
  return attackedReleases(layout, releases, THRESHOLD).flatMap(({ parts, found }) => {
    if (found.kind === "contradiction") throw new Error("releases of real forms contradict");
    expect(found.complete).toBe(true);
    const kinds = parts.map(({ kind }) => kind).join(" ");
    return found.exposures.map((exposure) => ({ parts: kinds, exposure }));
  });
}

const crowd = (many: number) => Array<KeptAnswers>(many).fill(complete);

describe("attacks everything that was released of a wave in a district", () => {
  it("finds nothing where all answered all and every release has ten more", () => {
    expect(exposed([releaseOf(crowd(12)), releaseOf(crowd(22)), releaseOf(crowd(40))])).toEqual([]);
  });

  it("finds a planted leak: a release with three more", () => {
    const found = exposed([releaseOf(crowd(12)), releaseOf(crowd(15))]);
    expect(found.map(({ exposure }) => exposure.people)).toContain(3);
    const [one] = found.filter(({ parts }) => parts === "choice");
    expect(one?.exposure).toMatchObject({
      cells: ["answered, came before 2"],
      people: 3,
      from: [
        { name: "one @ 2", times: "1" },
        { name: "one @ 1", times: "-1" },
      ],
    });
  });

  it("finds whose half pair follows from an item and the joint table of its topic", () => {
    const half = { ...complete, today: { x: { state: "skipped" }, y: 3, z: 1 } } as const;
    const found = exposed([releaseOf([...crowd(20), half])]);
    expect(
      found.filter(({ parts }) => parts === "item joint").map(({ exposure }) => exposure),
    ).toEqual([
      {
        by: "combination",
        cells: ["half, came before 1"],
        people: 1,
        from: [
          { name: "joint x @ 1", times: "-1" },
          { name: "wish x @ 1", times: "1" },
        ],
      },
    ]);
  });

  it("finds whose rating follows from two items and the differences of those who rated both", () => {
    const without = { ...complete, wish: { x: 4, y: { state: "skipped" }, z: 5 } } as const;
    const found = exposed([releaseOf([...crowd(20), without])]);
    const first = found.find(({ parts }) => parts === "item item pair");
    expect(first?.exposure).toMatchObject({ cells: ["only first, came before 1"], people: 1 });
  });

  it("sees people leave where numbers fall", () => {
    const found = exposed([releaseOf(crowd(30)), releaseOf(crowd(26))]);
    expect(found[0]?.exposure.cells).toEqual(["answered, left before 2"]);
  });
});

it("never calls the numbers of real forms contradictory", () => {
  fc.assert(
    fc.property(fc.array(answersOf, { minLength: 10, maxLength: 12 }), fc.nat(12), (forms, cut) => {
      const releases = [
        releaseOf(forms.slice(0, cut)),
        releaseOf(forms),
        releaseOf(forms.slice(3)),
      ];
      for (const { found } of attackedReleases(layout, releases, THRESHOLD)) {
        expect(found.kind).toBe("audited");
      }
    }),
    { numRuns: 3 },
  );
});
