import * as v from "valibot";
import { Count } from "./count.ts";
import { Topic } from "./findings.ts";
import { Stage, Standing, TopicShare } from "./shares.ts";

/** Kinds of evidence. They are no samples of one population, so they stand side by side and are never mixed. */
const EvidenceKind = v.picklist(["residents", "professionals"]);

/** One column: a questionnaire with what is published of it here. */
const Source = v.object({
  kind: EvidenceKind,
  questionnaire: v.string(),
  title: v.string(),
  stage: Stage,
  /** Null below the threshold. */
  responses: v.nullable(Count),
  /** When its newest number was published; null: nothing is. */
  releasedAt: v.nullable(v.string()),
  /** Topics in its own list, of which the places are places. */
  topicCount: Count,
  /** Topics that no other column asks for. */
  alone: v.array(Topic),
  /** Whether enough ballots say which topics come first. */
  hasFirst: v.boolean(),
});
export type Source = v.InferOutput<typeof Source>;

const EvidenceCell = v.object({
  share: TopicShare,
  /** Joint range of places in its own list, or its group there. */
  standing: Standing,
  /** Among the first places of its ballots by points; null below 30 ballots. */
  inFirst: v.nullable(v.boolean()),
});

/** What a column says of a topic: nothing asked, fewer than k answers, or numbers. */
const EvidenceEntry = v.variant("kind", [
  v.object({ kind: v.literal("not-asked") }),
  v.object({ kind: v.literal("few") }),
  v.object({ kind: v.literal("shown"), ...EvidenceCell.entries }),
]);
export type EvidenceEntry = v.InferOutput<typeof EvidenceEntry>;

/** How far the orders of two columns agree, over the topics that both compare. */
const Agreement = v.object({
  /** Positions of the two columns. */
  first: Count,
  second: Count,
  topics: Count,
  /** Kendall's tau-b to one decimal, −1 to 1; null where a column ties everything or too few are common. */
  tau: v.nullable(v.number()),
  /** Pairs of topics that both order alike, that they order the other way round, and that one leaves open. */
  alike: Count,
  opposed: Count,
  open: Count,
});
export type Agreement = v.InferOutput<typeof Agreement>;

/** The orders that contradict the columns least, all of them. */
const CommonOrder = v.variant("kind", [
  v.object({
    kind: v.literal("orders"),
    /** Pairs that each of the orders contradicts. */
    contradicted: Count,
    orders: v.array(v.array(Topic)),
  }),
  /** So many are equally good that none says anything. */
  v.object({ kind: v.literal("many"), count: Count }),
  v.object({ kind: v.literal("too-many-topics"), topics: Count }),
  v.object({ kind: v.literal("too-little") }),
]);
export type CommonOrder = v.InferOutput<typeof CommonOrder>;

/** GET /api/results/:district/evidence */
export const Evidence = v.object({
  threshold: Count,
  /** What the shares say, in the first column's words: the two highest points; null: it does not ask that. */
  measure: v.nullable(v.object({ point: v.string(), top: v.string() })),
  /** Places of a ballot. */
  places: Count,
  sources: v.array(Source),
  /** Topics that at least two columns ask for, in the order of the first. */
  topics: v.array(v.object({ topic: Topic, entries: v.array(EvidenceEntry) })),
  agreements: v.array(Agreement),
  /** Only on request. */
  commonOrder: v.nullable(CommonOrder),
});
export type Evidence = v.InferOutput<typeof Evidence>;
