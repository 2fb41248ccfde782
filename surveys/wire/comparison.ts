import * as v from "valibot";
import { Count } from "./count.ts";
import { Topic } from "./findings.ts";
import { Stage, TopicShare } from "./shares.ts";

/** Percent points, −100 to 100, whole. */
const Points = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100));

/**
 * What can be said of one side against all others of the picture together. "clear" holds among everything that
 * the picture tests, "possible" only if this had been the only test, "not-visible" says nothing about
 * equality, "not-tested" has fewer than 30 answers on a side.
 */
const VERDICTS = ["clear", "possible", "not-visible", "not-tested"] as const;

const Difference = v.object({
  verdict: v.picklist(VERDICTS),
  /** This side minus the others, with Newcombe's range; null where it is not tested. */
  points: v.nullable(v.object({ value: Points, lower: Points, upper: Points })),
});
export type Difference = v.InferOutput<typeof Difference>;

/** One side of a comparison: a district, a wave, or people who gave the same answer. */
const Side = v.object({
  id: v.string(),
  label: v.string(),
  stage: Stage,
  /** At least k: what is below stands among those that are left out. */
  responses: Count,
});
export type Side = v.InferOutput<typeof Side>;

const ComparedTopic = v.object({
  topic: Topic,
  /** All sides together, or the district where the sides are groups in it; null below the threshold. */
  whole: v.nullable(TopicShare),
  /** In the order of the sides; null: fewer than k answers. */
  sides: v.array(v.nullable(v.object({ share: TopicShare, difference: Difference }))),
});
export type ComparedTopic = v.InferOutput<typeof ComparedTopic>;

/** What can be compared: how many find a topic important, miss it, or want it done first. */
export const COMPARED_LISTS = ["importance", "need", "topThree"] as const;
export const ComparedList = v.picklist(COMPARED_LISTS);
export type ComparedList = v.InferOutput<typeof ComparedList>;

/** What the shares count. */
const Measure = v.variant("list", [
  /** Who chose one of the two highest points. */
  v.object({ list: v.literal("importance"), point: v.string(), top: v.string() }),
  /** Whose importance lies above the present state. */
  v.object({ list: v.literal("need") }),
  /** Whose ballot places it at all. */
  v.object({ list: v.literal("topThree"), places: Count }),
]);
export type Measure = v.InferOutput<typeof Measure>;

/** GET /api/results/:district/comparison */
export const Comparison = v.object({
  /** districts, waves, or the id of the question whose answers make the sides. */
  by: v.string(),
  /** The question's words where sides are answers to it. */
  byText: v.nullable(v.string()),
  threshold: Count,
  /** What is compared; null: the questionnaire does not ask for it. */
  measure: v.nullable(Measure),
  /** What this questionnaire lets one compare. */
  lists: v.array(ComparedList),
  sides: v.array(Side),
  /** Sides that cannot stand here: what they were asked, or how many they are, is another matter. */
  left: v.array(
    v.object({ label: v.string(), reason: v.picklist(["few", "asked-otherwise", "not-released"]) }),
  ),
  /** In the order of the whole. */
  topics: v.array(ComparedTopic),
  /** How many differences were tested together. */
  tested: Count,
  /** People of the whole of whom is not told on which side they are. */
  notBrokenDown: Count,
  /** Whether two sides answered in different ways (more than 20 points in one mode); null: not known. */
  modesDiffer: v.nullable(v.boolean()),
  /** Whether somebody can be on two sides: answers give each one side, waves ask the same people again. */
  overlap: v.picklist(["none", "same-people"]),
});
export type Comparison = v.InferOutput<typeof Comparison>;
