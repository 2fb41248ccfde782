import * as v from "valibot";
import { Count, Percent } from "./count.ts";

/** Why a result is not weighted. Each one alone is enough. */
const Refusal = v.variant("kind", [
  /** The city has supplied no residents by age and gender. */
  v.object({ kind: v.literal("no-city-figures") }),
  /** The wave does not publish age and gender together. */
  v.object({ kind: v.literal("not-published") }),
  v.object({ kind: v.literal("few-people"), n: Count }),
  /** Share of people without known age or gender. */
  v.object({ kind: v.literal("unknown"), percent: Percent }),
  /** Labels of categories with nobody, and with fewer than 10 people. */
  v.object({ kind: v.literal("empty-category"), labels: v.array(v.string()) }),
  v.object({ kind: v.literal("small-category"), labels: v.array(v.string()) }),
  v.object({ kind: v.literal("uncertain"), effective: Count, n: Count }),
  /** By how many percentage points a category misses its target, rounded up. */
  v.object({ kind: v.literal("margins-missed"), points: Count }),
]);
export type WeightingRefusal = v.InferOutput<typeof Refusal>;

/** GET /api/results/:district/weighted: importance as if age and gender were as in the district. */
export const Weighted = v.variant("kind", [
  v.object({ kind: v.literal("refused"), refusals: v.pipe(v.array(Refusal), v.minLength(1)) }),
  v.object({
    kind: v.literal("weighted"),
    /** People with known age and gender, and so many equally weighted ones would be as certain. */
    n: Count,
    effective: Count,
    topics: v.array(
      v.object({
        code: v.string(),
        /** Who rated the topic and whose age and gender are known; below 30 there is no share. */
        n: Count,
        share: v.nullable(v.object({ percent: Percent, lower: Percent, upper: Percent })),
      }),
    ),
  }),
]);
export type Weighted = v.InferOutput<typeof Weighted>;
