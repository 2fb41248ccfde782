import * as v from "valibot";
import { Count } from "./count.ts";
import { OtherCounts } from "./other-counts.ts";
import { Mean, OneDecimal, Order, Share, Stage, Standing, TopicShare } from "./shares.ts";

/** What the picture says in words: keys and values for a catalogue (surveys/messages/priorities). */
const SENTENCE_KEYS = [
  "few",
  "voices",
  "noneApart",
  "upperOne",
  "upperSome",
  "upperMany",
  "thenOne",
  "thenTied",
  "importanceFirst",
  "importanceTied",
  "importanceMany",
  "needFirst",
  "needTied",
  "needMany",
  "noNeed",
  "topThreeFirst",
  "topThreeTied",
  "topThreeMany",
] as const;
export type SentenceKey = (typeof SENTENCE_KEYS)[number];
const Sentence = v.object({
  key: v.picklist(SENTENCE_KEYS),
  /** Short labels of the topics it names. */
  topics: v.array(v.string()),
  count: Count,
  total: Count,
});
export type Sentence = v.InferOutput<typeof Sentence>;

/** How sure the first places of a list are. Places count from 1; there are none below 100 answers. */
const Certainty = v.object({
  /** Places that one topic holds for sure. */
  fixed: v.array(Count),
  /**
   * Places that topics share, in order. tied: none of them stands surely above another · candidates: topics
   * that may hold the first of these places.
   */
  open: v.array(v.object({ lower: Count, upper: Count, tied: v.boolean(), candidates: Count })),
  /** Further forms that would make the places from 1 to this one certain; null: no number would. */
  more: v.nullable(v.object({ places: Count, forms: Count })),
});
export type Certainty = v.InferOutput<typeof Certainty>;

export const Topic = v.object({
  code: v.string(),
  label: v.string(),
  short: v.string(),
  /** Name of its pictogram (lucide), where it is a topic of the catalogue. */
  icon: v.nullable(v.string()),
});
export type Topic = v.InferOutput<typeof Topic>;

const QuestionText = v.object({ id: v.string(), text: v.string() });
const ScalePoint = v.object({ point: v.number(), label: v.string() });

const RatedTopic = v.object({
  topic: Topic,
  stage: Stage,
  /** Gave a point of the scale: the base of share, mean and distribution. */
  n: Count,
  dontKnow: Count,
  skipped: Count,
  /** The two highest points of the scale. */
  share: TopicShare,
  mean: v.nullable(Mean),
  /** People per point, lowest first. */
  distribution: v.array(Count),
  standing: Standing,
  /** By the share alone it would stand two or more places elsewhere than by the mean. */
  shareDisagrees: v.boolean(),
});
export type RatedTopic = v.InferOutput<typeof RatedTopic>;

/** A battery of ratings. Topics stand in the order that may be read, else in the questionnaire's. */
const Battery = v.object({
  question: QuestionText,
  scale: v.array(ScalePoint),
  order: Order,
  sentences: v.array(Sentence),
  certainty: v.nullable(Certainty),
  topics: v.array(RatedTopic),
  /** Fewer than k answers: nothing is shown. */
  few: v.array(Topic),
  /** Pairs of codes whose order by mean is not the order among those who rated both. */
  contradictions: v.array(v.tuple([v.string(), v.string()])),
});
export type Battery = v.InferOutput<typeof Battery>;

const Placement = v.object({
  quadrant: v.picklist(["concentrate-here", "keep-up", "low-priority", "possible-overkill"]),
  /** A range reaches the line: no verdict. */
  undecided: v.boolean(),
});
const NeedTopic = v.object({
  topic: Topic,
  stage: Stage,
  /** Rated importance and present state: the base of all here. */
  n: Count,
  /** People whose importance lies above the present state. */
  share: TopicShare,
  /** Importance minus present state of the same person. */
  gap: v.nullable(Mean),
  importance: v.nullable(Mean),
  presentState: v.nullable(Mean),
  byData: v.nullable(Placement),
  byScale: v.nullable(Placement),
  standing: Standing,
});
export type NeedTopic = v.InferOutput<typeof NeedTopic>;

const Crosshair = v.object({ importance: OneDecimal, presentState: OneDecimal });
const Need = v.object({
  scale: v.object({ lowest: v.number(), highest: v.number() }),
  order: Order,
  sentences: v.array(Sentence),
  certainty: v.nullable(Certainty),
  topics: v.array(NeedTopic),
  few: v.array(Topic),
  dataCentre: v.nullable(Crosshair),
  scaleCentre: Crosshair,
});
export type Need = v.InferOutput<typeof Need>;

const RankedTopic = v.object({
  topic: Topic,
  /** Ballots that place it anywhere. */
  share: TopicShare,
  /** k, k − 1, …, 0 per ballot, added up. Not below 30 ballots: it would be an order. */
  points: v.nullable(Count),
  first: Count,
  standing: Standing,
  /** Named on ballots with too many crosses, beside the shares; null where the wave keeps them apart. */
  mentioned: v.nullable(Count),
});
export type RankedTopic = v.InferOutput<typeof RankedTopic>;

const Ranking = v.variant("kind", [
  v.object({ kind: v.literal("few"), question: QuestionText, sentences: v.array(Sentence) }),
  v.object({
    kind: v.literal("ranked"),
    question: QuestionText,
    stage: Stage,
    /** Ballots that place at least one topic. */
    n: Count,
    skipped: Count,
    tooMany: Count,
    /** Places a ballot has. */
    places: Count,
    order: Order,
    sentences: v.array(Sentence),
    certainty: v.nullable(Certainty),
    topics: v.array(RankedTopic),
    /** Whether points, two other ways of counting points, and the share name the same first three. */
    sameFirstThree: v.boolean(),
    /** Ballots counted in other ways, beside the share; null below 30 ballots. */
    otherCounts: v.nullable(OtherCounts),
  }),
]);
export type Ranking = v.InferOutput<typeof Ranking>;

const QuestionResult = v.variant("kind", [
  v.object({
    kind: v.literal("few"),
    question: QuestionText,
    /** It is not that too few answered: to show it would give away what nearly nobody says of themselves. */
    sensitive: v.optional(v.literal(true)),
  }),
  v.object({
    kind: v.literal("choice"),
    question: QuestionText,
    several: v.boolean(),
    stage: Stage,
    n: Count,
    skipped: Count,
    tooMany: Count,
    options: v.array(
      v.object({
        code: v.string(),
        label: v.string(),
        share: Share,
        mentioned: v.nullable(Count),
      }),
    ),
  }),
  v.object({
    kind: v.literal("rating"),
    question: QuestionText,
    scale: v.array(ScalePoint),
    topics: v.array(RatedTopic),
    few: v.array(Topic),
  }),
  v.object({ kind: v.literal("ranking"), question: QuestionText, ranking: Ranking }),
  v.object({
    kind: v.literal("number"),
    question: QuestionText,
    stage: Stage,
    n: Count,
    skipped: Count,
    /** Not below 30 answers. */
    mean: v.nullable(Mean),
  }),
  v.object({ kind: v.literal("text"), question: QuestionText, n: Count, skipped: Count }),
]);
export type QuestionResult = v.InferOutput<typeof QuestionResult>;

/** What follows from a district's released sums. */
export const Findings = v.object({
  stage: Stage,
  /** Forms in all; null below the threshold. */
  responses: v.nullable(Count),
  importance: v.nullable(Battery),
  need: v.nullable(Need),
  topThree: v.nullable(Ranking),
  questions: v.array(QuestionResult),
});
export type Findings = v.InferOutput<typeof Findings>;
