import fc from "fast-check";
import * as v from "valibot";
import { Questionnaire } from "../../../surveys/definition/questionnaire.ts";
import type { KeptAnswers } from "../../../surveys/response/check-answers.ts";
import { layoutOf } from "../../../surveys/tally/layout.ts";

const scale = { min: 1, max: 5, dontKnow: true };
const items = ["x", "y", "z"];
const questionnaire = v.parse(Questionnaire, {
  id: "small",
  version: 1,
  audience: "residents",
  languages: ["de"],
  estimatedMinutes: 1,
  pages: [
    {
      id: "all",
      questions: [
        { id: "one", type: "single", options: [{ code: "a" }, { code: "b" }] },
        { id: "two", type: "single", options: [{ code: "f" }, { code: "m" }, { code: "d" }] },
        { id: "wish", type: "rating", role: "importance", items, scale },
        { id: "today", type: "rating", role: "presentState", items, scale },
        { id: "first", type: "ranking", items, pick: 2 },
        { id: "years", type: "number", min: 0, max: 9 },
      ],
    },
  ],
});

/** A form with every kind of part, and not many places. */
export const layout = layoutOf(questionnaire);

const SKIPPED = { state: "skipped" } as const;
const seldom = <T>(answer: fc.Arbitrary<T>, percent: number) =>
  fc.oneof(
    { weight: 100 - percent, arbitrary: answer },
    { weight: percent, arbitrary: fc.constant(SKIPPED) },
  );
const rating = seldom(fc.integer({ min: 1, max: 5 }), 8);
const battery = fc.record({ x: rating, y: rating, z: rating });

/** Eight in a hundred leave an item empty; only five in a hundred answer the last question. */
export const answersOf: fc.Arbitrary<KeptAnswers> = fc.record({
  one: seldom(fc.constantFrom("a", "b"), 8),
  two: fc.oneof(
    { weight: 60, arbitrary: fc.constant("f") },
    { weight: 39, arbitrary: fc.constant("m") },
    { weight: 1, arbitrary: fc.constant("d") },
  ),
  wish: battery,
  today: battery,
  first: seldom(fc.constantFrom(["x", "y"], ["z"], ["y", "z"]), 8),
  years: seldom(fc.nat({ max: 9 }), 95),
});
