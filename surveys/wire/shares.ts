import * as v from "valibot";
import { Count, Percent } from "./count.ts";

/**
 * Numbers as they are shown. Each was released and is as precise as the screen shows it: means to one
 * decimal, shares as "x of n" with whole percents. More digits would be a way round the release: from two
 * exact means over 41 and 40 people follows the answer of the forty-first.
 */

/** Words by n: nothing · counts alone · percent and three groups · percent and places. */
const STAGES = ["few", "voices", "tendency", "stable"] as const;
export type Stage = (typeof STAGES)[number];
export const Stage = v.picklist(STAGES);

/** Scale points or any other unit, to one decimal. */
export const OneDecimal = v.number();

/** People with a property out of those who answered. Below 30 answers there is no percent. */
export const TopicShare = v.variant("kind", [
  v.object({ kind: v.literal("counts"), count: Count, n: Count }),
  v.object({
    kind: v.literal("percent"),
    count: Count,
    n: Count,
    percent: Percent,
    /** Schwankungsbereich unter den Teilnehmenden: Wilson, 95 %. */
    lower: Percent,
    upper: Percent,
  }),
]);
export type TopicShare = v.InferOutput<typeof TopicShare>;

/** How many it may be, of a sensitive question. */
export const InexactShare = v.variant("kind", [
  /** Fewer than `limit` people, or all but fewer than `limit`. */
  v.object({
    kind: v.literal("bound"),
    side: v.picklist(["under", "over"]),
    limit: Count,
    n: Count,
  }),
  /** Beside a bound: so many people, both ends included. */
  v.object({ kind: v.literal("span"), least: Count, most: Count, n: Count }),
]);
export type InexactShare = v.InferOutput<typeof InexactShare>;

/** How many gave an answer. Of a sensitive question it is not always told exactly. */
export const Share = v.variant("kind", [...TopicShare.options, ...InexactShare.options]);
export type Share = v.InferOutput<typeof Share>;

/** A mean; without a range where all answers are equal. */
export const Mean = v.object({
  value: OneDecimal,
  range: v.nullable(v.object({ lower: OneDecimal, upper: OneDecimal })),
});
export type Mean = v.InferOutput<typeof Mean>;

/** Where a topic stands among the others: its joint range of places, a group, or nothing to be read. */
export const Standing = v.variant("kind", [
  v.object({ kind: v.literal("places"), lower: Count, upper: Count }),
  v.object({ kind: v.literal("group"), group: v.picklist(["upper", "middle", "lower"]) }),
  v.object({ kind: v.literal("none") }),
]);
export type Standing = v.InferOutput<typeof Standing>;

export const Order = v.picklist(["places", "groups", "none"]);
export type Order = v.InferOutput<typeof Order>;
