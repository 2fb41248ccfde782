import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleIn, piecesOf } from "../../surveys/disclosure/groups/pieces.ts";
import type { ReleaseGroup } from "../../surveys/disclosure/groups/published-sums.ts";
import { publishedSums } from "../../surveys/disclosure/groups/published-sums.ts";
import type { Filter } from "../../surveys/disclosure/groups/published-views.ts";
import { filterKey, publishedViews } from "../../surveys/disclosure/groups/published-views.ts";
import type { KeptAnswers } from "../../surveys/response/check-answers.ts";
import { counterOf } from "../../surveys/tally/count.ts";
import { addCounts, applyIncrements, countsOf, noCounts } from "../../surveys/tally/counts.ts";
import { answersOf, layout } from "./attack/small-form.ts";

const DIMENSIONS = ["one", "two"];
const counter = counterOf(layout);

function group(people: readonly KeptAnswers[], signature: readonly string[]): ReleaseGroup {
  const sums = noCounts(layout.size);
  for (const answers of people) applyIncrements(sums, counter.count(answers), 1);
  const everybody = peopleIn(piecesOf(layout), sums);
  const alone = { formedIn: 1, leftIn: null, needed: 10, people: everybody, newcomers: everybody };
  return { ...alone, signature, sums };
}

const people = fc.array(answersOf, { minLength: 10, maxLength: 20 });
const groups = fc.array(
  fc.tuple(people, fc.constantFrom(["a", "f"], ["a", "m"], ["b", "f"], ["a"], ["b"], [])),
  { minLength: 1, maxLength: 6 },
);
const made = groups.map((some) => some.map(([who, signature]) => group(who, signature)));

function viewOf(some: readonly ReleaseGroup[], filter: Filter) {
  const key = filterKey(filter);
  return publishedViews(layout, some, DIMENSIONS).find((view) => filterKey(view.filter) === key);
}

describe("what is published by filters", () => {
  it("counts the people of all groups that lie wholly inside a filter, and of no other", () => {
    fc.assert(
      fc.property(made, (some) => {
        const inside = (wanted: (signature: readonly string[]) => boolean) =>
          some
            .filter(({ signature }) => wanted(signature))
            .reduce((sum, { sums }) => sum + (sums?.[0] ?? 0), 0);
        expect(viewOf(some, { one: "a" })?.responses ?? 0).toBe(inside(([one]) => one === "a"));
        expect(viewOf(some, { two: "f" })?.responses ?? 0).toBe(inside(([, two]) => two === "f"));
        expect(viewOf(some, { two: "f", one: "b" })?.responses ?? 0).toBe(
          inside(([one, two]) => one === "b" && two === "f"),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("shows in every part of a filter nobody, or at least k people, and as many again outside it", () => {
    const pieces = piecesOf(layout);
    fc.assert(
      fc.property(made, (some) => {
        const whole = publishedSums(layout, some);
        for (const { sums } of publishedViews(layout, some, DIMENSIONS))
          for (const piece of pieces) {
            const shown = piece.people(sums);
            const others = piece.people(whole.sums) - shown;
            expect(shown === 0 || shown >= 10).toBe(true);
            expect(others === 0 || others >= 10).toBe(true);
          }
      }),
      { numRuns: 30 },
    );
  });

  it("adds up to the whole where everybody is broken down and enough answered everything", () => {
    const full: KeptAnswers = {
      one: "a",
      two: "f",
      wish: { x: 5, y: 4, z: 3 },
      today: { x: 1, y: 2, z: 3 },
      first: ["x", "y"],
      years: 4,
    };
    const of = (more: KeptAnswers) => Array.from({ length: 12 }, () => ({ ...full, ...more }));
    const some = [group(of({}), ["a", "f"]), group(of({ one: "b", years: 9 }), ["b", "f"])];
    const sum = noCounts(layout.size);
    for (const one of ["a", "b"])
      addCounts(sum, viewOf(some, { one })?.sums ?? noCounts(layout.size));
    expect([...sum]).toEqual([...publishedSums(layout, some).sums]);
  });

  it("holds a part back that groups publish together only across a filter's border", () => {
    const years = (count: number, code: string) =>
      Array.from(
        { length: 12 },
        (_, index): KeptAnswers => ({
          one: code,
          years: index < count ? 3 : { state: "skipped" },
        }),
      );
    const some = [group(years(6, "a"), ["a"]), group(years(6, "b"), ["b"])];
    const part = layout.parts.find(({ kind }) => kind === "number");
    if (!part) throw new Error("no question for a number");
    expect(countsOf(publishedSums(layout, some).sums, part)[0]).toBe(12);
    expect(viewOf(some, { one: "a" })?.responses).toBe(12);
    expect(countsOf(viewOf(some, { one: "a" })?.sums ?? noCounts(layout.size), part)[0]).toBe(0);
  });

  it("knows no filter for whom there is no group, nor for groups that have left", () => {
    const left = { ...group([], ["b", "f"]), leftIn: 2, sums: null };
    const some = [group([], ["a"]), left];
    expect(publishedViews(layout, some, DIMENSIONS).map(({ filter }) => filter)).toEqual([
      { one: "a" },
    ]);
  });
});
