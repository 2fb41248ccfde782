import * as v from "valibot";
import {
  BELONGS_REASONS,
  NOT_COUNTED_REASONS,
  SUSPICION_KINDS,
} from "../suspicion/review-reasons.ts";
import { Count } from "./count.ts";
import { MODES } from "./submission.ts";

const Key = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const Quarter = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:(00|15|30|45)$/));

/**
 * How far the forms of a wave are. received: all that came · checked: of these, those about which nothing
 * is open · counted · notCounted: a person decided so · late: came after the freeze
 */
export const FormStates = v.object({
  received: Count,
  checked: Count,
  counted: Count,
  notCounted: Count,
  late: Count,
});
export type FormStates = v.InferOutput<typeof FormStates>;

/** GET /api/reviews: what is open in the waves that are not frozen. */
export const ReviewOverview = v.object({
  waves: v.array(v.object({ id: v.string(), name: v.string(), title: v.string(), open: Count })),
});
export type ReviewOverview = v.InferOutput<typeof ReviewOverview>;

/** What was decided about the same before other forms joined or left, in words for a person. */
const Earlier = v.nullable(
  v.object({ notCounted: Count, forms: Count, by: v.nullable(v.string()), at: v.string() }),
);

/** How a suspicion is named when a decision about it is sent: what it is about, and with which forms. */
const named = { subject: v.string(), members: v.string() };

const TabletPlace = {
  device: v.string(),
  deviceName: v.string(),
  site: v.string(),
  siteName: v.string(),
};

/** A quarter of an hour at a tablet. */
const ReviewQuarter = v.object({
  ...named,
  quarter: v.string(),
  forms: Count,
  /** Forms that took less than the shortest time. */
  fast: Count,
  /** Half of the forms took at most so long; null where none says. */
  medianSeconds: v.nullable(v.number()),
  notCounted: Count,
  signs: v.array(v.picklist(["many", "fast"])),
  /** Conspicuous, and nobody has decided yet. */
  isOpen: v.boolean(),
});
export type ReviewQuarter = v.InferOutput<typeof ReviewQuarter>;

/** GET /api/reviews/:wave/strip: one day of one tablet at one site, its quarters in order. */
export const TabletStrip = v.object({
  ...TabletPlace,
  day: v.string(),
  shortestSeconds: Count,
  many: Count,
  quarters: v.array(ReviewQuarter),
});
export type TabletStrip = v.InferOutput<typeof TabletStrip>;
export const StripQuery = v.object({
  device: Key,
  site: Key,
  day: v.pipe(v.string(), v.isoDate()),
});
export type StripQuery = v.InferOutput<typeof StripQuery>;

const TabletDay = v.object({ ...TabletPlace, day: v.string(), forms: Count, open: Count });
export type TabletDay = v.InferOutput<typeof TabletDay>;

const EqualAnswers = v.object({
  ...named,
  ...TabletPlace,
  earlier: Earlier,
  given: Count,
  forms: v.array(v.object({ quarter: v.string(), isCounted: v.boolean() })),
});
export type EqualAnswers = v.InferOutput<typeof EqualAnswers>;

/** Equal words, and where they came from: nothing else of the forms stands beside them. */
const EqualWords = v.object({
  ...named,
  earlier: Earlier,
  question: v.string(),
  words: v.string(),
  forms: v.array(
    v.object({
      siteName: v.string(),
      mode: v.picklist(MODES),
      day: v.string(),
      isCounted: v.boolean(),
    }),
  ),
});
export type EqualWords = v.InferOutput<typeof EqualWords>;

const RepeatedNumber = v.object({
  ...named,
  earlier: Earlier,
  number: v.string(),
  /** What is there. */
  mode: v.picklist(MODES),
  day: v.string(),
  siteName: v.string(),
  firstFile: v.nullable(v.string()),
  isCounted: v.boolean(),
  /** The files that brought it again with other answers. */
  files: v.array(v.object({ name: v.string(), at: v.string() })),
});
export type RepeatedNumber = v.InferOutput<typeof RepeatedNumber>;

const Decided = v.object({
  id: v.string(),
  kind: v.picklist(SUSPICION_KINDS),
  /** Of a quarter of an hour: where and when; else null. */
  place: v.nullable(
    v.object({ deviceName: v.string(), siteName: v.string(), quarter: v.string() }),
  ),
  forms: Count,
  notCounted: Count,
  reason: v.picklist([...NOT_COUNTED_REASONS, ...BELONGS_REASONS]),
  words: v.nullable(v.string()),
  by: v.nullable(v.string()),
  at: v.string(),
});
export type Decided = v.InferOutput<typeof Decided>;

/** GET /api/reviews/:wave: everything a person can decide about, and what was decided. */
export const ReviewList = v.object({
  wave: v.object({ id: v.string(), name: v.string(), title: v.string() }),
  states: FormStates,
  numbers: v.array(RepeatedNumber),
  answers: v.array(EqualAnswers),
  texts: v.array(EqualWords),
  /** Days of tablets, conspicuous ones first. */
  tablets: v.array(TabletDay),
  decided: v.array(Decided),
});
export type ReviewList = v.InferOutput<typeof ReviewList>;

/** GET /api/reviews/:wave/answers: what the forms of a suspicion answer, question by question, without words. */
export const ReviewAnswers = v.object({
  questions: v.array(v.object({ id: v.string(), text: v.string(), said: v.array(v.string()) })),
});
export type ReviewAnswers = v.InferOutput<typeof ReviewAnswers>;
export const AnswersQuery = v.object({ kind: v.picklist(["answers", "number"]), subject: Key });

/** Characters of somebody's own reason at most. */
export const LONGEST_WORDS = 300;

/** Ready reasons need no words; "other" does. */
function saysWhy({ reason, words }: { reason: string; words: string | null }): boolean {
  return reason !== "other" || (words ?? "").length >= 3;
}

/**
 * POST /api/reviews/:wave/decisions: one decision about one or more suspicions of a kind. `notCounted` are
 * the places of the forms in the list that was shown, or "all"; none: they belong to it.
 */
export const ReviewDecision = v.pipe(
  v.strictObject({
    kind: v.picklist(SUSPICION_KINDS),
    suspicions: v.pipe(
      v.array(v.strictObject({ subject: Key, members: Key })),
      v.minLength(1),
      v.maxLength(100),
    ),
    notCounted: v.union([v.literal("all"), v.pipe(v.array(Count), v.maxLength(100_000))]),
    reason: v.picklist([...NOT_COUNTED_REASONS, ...BELONGS_REASONS]),
    words: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_WORDS))),
  }),
  v.forward(v.partialCheck([["reason"], ["words"]], saysWhy), ["words"]),
  v.check(({ notCounted, reason }) => {
    const ready: readonly string[] = notCounted.length > 0 ? NOT_COUNTED_REASONS : BELONGS_REASONS;
    return ready.includes(reason);
  }),
);
export type ReviewDecision = v.InferOutput<typeof ReviewDecision>;

/** How a quarter of an hour at a tablet is named as a subject. */
export const QuarterSubject = v.pipe(
  v.string(),
  v.transform((subject) => {
    const [device, site, quarter] = subject.split("|");
    return { device, site, quarter };
  }),
  v.object({ device: Key, site: Key, quarter: Quarter }),
);
