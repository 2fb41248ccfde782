import * as v from "valibot";
import { MODES } from "./submission.ts";

/**
 * What the channel check of a release found. Nothing but outcomes is kept: who swaps places without which
 * part of the forms. How many forms a part has is nowhere in it.
 */

/** Lists whose order is checked: what matters, what first. */
const CHECKED_LISTS = ["importance", "topThree"] as const;
export type CheckedList = (typeof CHECKED_LISTS)[number];

/** What is left out: a way in, a site, some one day (never which), or the forms that look odd. */
const LeftOut = v.variant("kind", [
  v.object({ kind: v.literal("mode"), mode: v.picklist(MODES) }),
  v.object({ kind: v.literal("site"), site: v.string() }),
  v.object({ kind: v.literal("day") }),
  v.object({ kind: v.literal("flagged") }),
]);
export type LeftOut = v.InferOutput<typeof LeftOut>;

const Place = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Two items that change places, by code; with their places where each holds one for sure. */
const Swap = v.object({
  above: v.string(),
  below: v.string(),
  places: v.nullable(v.tuple([Place, Place])),
});
export type Swap = v.InferOutput<typeof Swap>;

const Check = v.object({
  without: LeftOut,
  /** Place 1 is certain, and stays with the same item. */
  firstStays: v.boolean(),
  /** None: stable. */
  swaps: v.array(Swap),
});
export type Check = v.InferOutput<typeof Check>;

export const ListChecks = v.object({
  list: v.picklist(CHECKED_LISTS),
  /** Whether anything stands surely above anything else: otherwise there is nothing that could swap. */
  hasOrder: v.boolean(),
  checks: v.array(Check),
});
export type ListChecks = v.InferOutput<typeof ListChecks>;

/** As it is stored with a release. */
export const ReleaseChecks = v.array(ListChecks);
export type ReleaseChecks = v.InferOutput<typeof ReleaseChecks>;

/** As it is shown: with the names of sites and items in the language of the result. */
export const ShownChecks = v.object({
  lists: ReleaseChecks,
  sites: v.record(v.string(), v.string()),
  /** Short labels by code, for each list. */
  items: v.record(v.string(), v.record(v.string(), v.string())),
});
export type ShownChecks = v.InferOutput<typeof ShownChecks>;
