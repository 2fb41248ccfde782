import * as v from "valibot";
import { NOT_COUNTED_REASONS } from "../suspicion/review-reasons.ts";
import { Breakdown } from "./breakdown.ts";
import { OtherCounts } from "./other-counts.ts";
import { ShownChecks } from "./release-checks.ts";

/**
 * What is shown of a district. Every number here was released and is as precise as the screen shows it:
 * means to one decimal, shares as "x of n" with whole percents. More digits would be a way round the
 * release: from two exact means over 41 and 40 people follows the answer of the forty-first.
 */

/** Words by n: nothing · counts alone · percent and three groups · percent and places. */
const STAGES = ["few", "voices", "tendency", "stable"] as const;
export type Stage = (typeof STAGES)[number];
export const Stage = v.picklist(STAGES);

export const People = v.pipe(v.number(), v.integer(), v.minValue(0));
const Percent = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
/** Scale points or any other unit, to one decimal. */
const OneDecimal = v.number();

/** People with a property out of those who answered. Below 30 answers there is no percent. */
export const TopicShare = v.variant("kind", [
  v.object({ kind: v.literal("counts"), count: People, n: People }),
  v.object({
    kind: v.literal("percent"),
    count: People,
    n: People,
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
    limit: People,
    n: People,
  }),
  /** Beside a bound: so many people, both ends included. */
  v.object({ kind: v.literal("span"), least: People, most: People, n: People }),
]);
export type InexactShare = v.InferOutput<typeof InexactShare>;

/** How many gave an answer. Of a sensitive question it is not always told exactly. */
export const Share = v.variant("kind", [...TopicShare.options, ...InexactShare.options]);
export type Share = v.InferOutput<typeof Share>;

/** A mean; without a range where all answers are equal. */
const Mean = v.object({
  value: OneDecimal,
  range: v.nullable(v.object({ lower: OneDecimal, upper: OneDecimal })),
});
export type Mean = v.InferOutput<typeof Mean>;

/** Where a topic stands among the others: its joint range of places, a group, or nothing to be read. */
export const Standing = v.variant("kind", [
  v.object({ kind: v.literal("places"), lower: People, upper: People }),
  v.object({ kind: v.literal("group"), group: v.picklist(["upper", "middle", "lower"]) }),
  v.object({ kind: v.literal("none") }),
]);
export type Standing = v.InferOutput<typeof Standing>;

const Order = v.picklist(["places", "groups", "none"]);
export type Order = v.InferOutput<typeof Order>;

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
  count: People,
  total: People,
});
export type Sentence = v.InferOutput<typeof Sentence>;

/** How sure the first places of a list are. Places count from 1; there are none below 100 answers. */
const Certainty = v.object({
  /** Places that one topic holds for sure. */
  fixed: v.array(People),
  /**
   * Places that topics share, in order. tied: none of them stands surely above another · candidates: topics
   * that may hold the first of these places.
   */
  open: v.array(v.object({ lower: People, upper: People, tied: v.boolean(), candidates: People })),
  /** Further forms that would make the places from 1 to this one certain; null: no number would. */
  more: v.nullable(v.object({ places: People, forms: People })),
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
  n: People,
  dontKnow: People,
  skipped: People,
  /** The two highest points of the scale. */
  share: TopicShare,
  mean: v.nullable(Mean),
  /** People per point, lowest first. */
  distribution: v.array(People),
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
  n: People,
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
  points: v.nullable(People),
  first: People,
  standing: Standing,
  /** Named on ballots with too many crosses, beside the shares; null where the wave keeps them apart. */
  mentioned: v.nullable(People),
});
export type RankedTopic = v.InferOutput<typeof RankedTopic>;

const Ranking = v.variant("kind", [
  v.object({ kind: v.literal("few"), question: QuestionText, sentences: v.array(Sentence) }),
  v.object({
    kind: v.literal("ranked"),
    question: QuestionText,
    stage: Stage,
    /** Ballots that place at least one topic. */
    n: People,
    skipped: People,
    tooMany: People,
    /** Places a ballot has. */
    places: People,
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
    n: People,
    skipped: People,
    tooMany: People,
    options: v.array(
      v.object({
        code: v.string(),
        label: v.string(),
        share: Share,
        mentioned: v.nullable(People),
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
    n: People,
    skipped: People,
    /** Not below 30 answers. */
    mean: v.nullable(Mean),
  }),
  v.object({ kind: v.literal("text"), question: QuestionText, n: People, skipped: People }),
]);
export type QuestionResult = v.InferOutput<typeof QuestionResult>;

/** What follows from a district's released sums. */
export const Findings = v.object({
  stage: Stage,
  /** Forms in all; null below the threshold. */
  responses: v.nullable(People),
  importance: v.nullable(Battery),
  need: v.nullable(Need),
  topThree: v.nullable(Ranking),
  questions: v.array(QuestionResult),
});
export type Findings = v.InferOutput<typeof Findings>;

/**
 * What a release says about forms that a person has set "not counted": their number, 0 below the threshold ·
 * few: there are some, fewer than the threshold · reasons: most usual first, without numbers of their own.
 */
export const NotCountedNote = v.object({
  forms: People,
  few: v.boolean(),
  reasons: v.array(v.picklist(NOT_COUNTED_REASONS)),
});
export type NotCountedNote = v.InferOutput<typeof NotCountedNote>;

const WaveName = v.object({ id: v.string(), name: v.string(), startsOn: v.string() });

/** GET /api/results/:district and GET /api/public/results/:district */
export const DistrictResult = v.object({
  district: v.object({ code: v.string(), name: v.string() }),
  questionnaire: v.object({ id: v.string(), title: v.string(), audience: v.string() }),
  language: v.string(),
  threshold: People,
  /** The one wave asked for, or null: all waves of the newest meaning together. */
  wave: v.nullable(v.string()),
  /** All waves of this questionnaire here, newest first. */
  waves: v.array(WaveName),
  /** The releases that are added up, newest wave first. */
  releases: v.array(
    v.object({
      wave: WaveName,
      number: People,
      madeAt: v.string(),
      fingerprint: v.string(),
      notCounted: NotCountedNote,
    }),
  ),
  breakdown: Breakdown,
  /** The channel check of the one release shown; null where several are added up or only some people are. */
  checks: v.nullable(ShownChecks),
  findings: Findings,
  demo: v.boolean(),
});
export type DistrictResult = v.InferOutput<typeof DistrictResult>;

/** GET /api/results and GET /api/public/districts: where there is something to see, released last first. */
export const ResultsOverview = v.object({
  threshold: People,
  demo: v.boolean(),
  districts: v.array(
    v.object({
      code: v.string(),
      name: v.string(),
      questionnaires: v.array(
        v.object({
          id: v.string(),
          title: v.string(),
          audience: v.string(),
          /** Time of its newest release here, or null. */
          releasedAt: v.nullable(v.string()),
        }),
      ),
    }),
  ),
});
export type ResultsOverview = v.InferOutput<typeof ResultsOverview>;

/** POST /api/releases: now, instead of at the next stroke of the clock. */
export const ReleaseRequest = v.strictObject({
  district: v.optional(v.string()),
  wave: v.optional(v.string()),
});

/** Its answer. Where nothing may move, the answer is the problem `release.nothing-new`. */
export const ReleaseRound = v.object({
  released: v.array(
    v.object({
      wave: v.string(),
      district: v.string(),
      number: People,
      /** Sums of lists of counts, or persons per code of texts: they stand beside the responses. */
      of: v.optional(v.picklist(["countSheets", "texts"])),
    }),
  ),
});
export type ReleaseRound = v.InferOutput<typeof ReleaseRound>;
