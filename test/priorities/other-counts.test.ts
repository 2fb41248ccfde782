import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { otherCounts } from "../../surveys/priorities/other-counts.ts";
import type { BallotPattern } from "../../surveys/statistics/ballot-counts.ts";
import { ownFolder, readFixture } from "../reference/fixture.ts";

const Input = v.object({ items: v.array(v.string()), ballots: v.array(v.array(v.string())) });

/** The ballots of a reference case, counted in other ways. */
function countedCase(name: string) {
  const found = readFixture(ownFolder, "plackett-luce.json").cases.find((one) => one.name === name);
  const { items, ballots } = v.parse(Input, found?.input);
  const all = {
    itemCount: items.length,
    places: 3,
    ballots: ballots.map(
      (ballot): BallotPattern => ({
        pattern: ballot.map((code) => items.indexOf(code)),
        count: 1,
      }),
    ),
  };
  return otherCounts(all, items, [...items.keys()]);
}

/** Ballots of four topics, counted in other ways. */
function countBallots(patterns: readonly number[][]) {
  const ballots = patterns.map((pattern): BallotPattern => ({ pattern, count: 10 }));
  return otherCounts({ itemCount: 4, places: 3, ballots }, ["a", "b", "c", "d"], [0, 1, 2, 3]);
}

describe("ballots counted in other ways", () => {
  const counts = countedCase("ordinary, n = 120, 8 items");
  const worthOf = (code: string) => counts.topics.find((one) => one.code === code)?.worth ?? -1;

  it("keeps topics that nobody placed among the choices", () => {
    // Left out of the choice, the Fahrdienst would come before the café (STATISTICS.md, section 1 c).
    expect(worthOf("nachbarschaftscafe")).toBe(16);
    expect(worthOf("fahrdienst")).toBe(15);
    expect(worthOf("tauschboerse")).toBe(2);
  });

  it("says of four countings whether they name the same first three", () => {
    expect(counts.first.map(({ counting }) => counting)).toEqual([
      "share",
      "points",
      "worth",
      "majorities",
    ]);
    for (const { topics } of counts.first) expect(topics.length).toBeGreaterThanOrEqual(3);
    const same = countBallots([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(same.first.map(({ topics }) => topics)).toEqual(Array(4).fill(["a", "b", "c"]));
    expect(same.allSame).toBe(true);
    // "d" is named by all, but last: by mentions it is among the first three, by points it is not.
    const parted = countBallots([
      ...Array.from({ length: 4 }, () => [0, 1, 3]),
      ...Array.from({ length: 4 }, () => [1, 2, 3]),
      ...Array.from({ length: 3 }, () => [2, 0, 3]),
    ]);
    const named = new Map(parted.first.map(({ counting, topics }) => [counting, topics]));
    expect(named.get("share")).toContain("d");
    expect(named.get("points")).not.toContain("d");
    expect(parted.allSame).toBe(false);
  });

  it("counts duels won and lost, each once on either side", () => {
    const sum = (side: "won" | "lost") => counts.topics.reduce((all, one) => all + one[side], 0);
    expect(sum("won")).toBe(sum("lost"));
    const winner = counts.topics.find(({ code }) => code === counts.winner);
    expect(winner).toMatchObject({ won: 7, lost: 0 });
    expect(counts.circle).toEqual([counts.winner]);
  });

  it("says of a circle that nothing wins every duel", () => {
    const { winner, circle } = countBallots([
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
    ]);
    expect(winner).toBeNull();
    expect(circle).toEqual(["a", "b", "c"]);
  });
});
