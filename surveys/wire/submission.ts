import * as v from "valibot";
import { Answers } from "../response/answer.ts";

/** The ways an answer can come in (Erhebungsweg). Kept with each response, compared for mode effects. */
export const MODES = ["tablet", "web", "paper", "scan", "interview", "import"] as const;
export type Mode = (typeof MODES)[number];

/** Version 4 only: a version 7 carries the millisecond and would tell who sat at the tablet. */
export const ResponseId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
);

/** A calendar day, yyyy-mm-dd, that exists. */
export const Day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((day) => {
    const date = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  }),
);

const Key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/**
 * What only quality checks need. It goes into a table of its own, is read by those checks alone
 * and deleted at the freeze: never the second, only the quarter of an hour.
 */
const Trace = v.strictObject({
  device: v.optional(Key),
  quarter: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:(00|15|30|45)$/))),
  seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400))),
  helped: v.optional(v.boolean()),
});

/** One filled questionnaire on its way in: the same shape for tablet, paper, scan, import and API. */
export const Submission = v.strictObject({
  id: ResponseId,
  wave: Key,
  questionnaire: Key,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  wording: Key,
  language: Key,
  site: Key,
  mode: v.picklist(MODES),
  day: Day,
  answers: Answers,
  /** Question id → the words behind its "something else". */
  otherTexts: v.optional(v.record(v.string(), v.pipe(v.string(), v.maxLength(1000))), {}),
  /** Ranking question id → its items in the order this person saw them. Absent: the file's order. */
  orderShown: v.optional(v.record(v.string(), v.pipe(v.array(v.string()), v.maxLength(100))), {}),
  trace: v.optional(Trace),
});

export type Submission = v.InferOutput<typeof Submission>;
export type Trace = v.InferOutput<typeof Trace>;

/** Bytes as text that fits into JSON and addresses. */
const Base64Url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/));

/**
 * What a device posts. `form` says how it is wrapped: a submission as it is; one that only the server can
 * open (surveys/wire/sealing.ts); or that somebody broke off, without anything they said.
 */
export const Delivery = v.variant("form", [
  v.strictObject({ form: v.literal("open"), submission: Submission }),
  v.strictObject({
    form: v.literal("sealed"),
    id: ResponseId,
    key: Key,
    box: v.pipe(Base64Url, v.maxLength(400_000)),
  }),
  v.strictObject({
    form: v.literal("breakOff"),
    id: ResponseId,
    wave: Key,
    site: Key,
    mode: v.picklist(["tablet", "web"]),
    day: Day,
    /** The question that stood on the screen. */
    question: Key,
  }),
]);
export type Delivery = v.InferOutput<typeof Delivery>;
export type SealedDelivery = Extract<Delivery, { form: "sealed" }>;
export type BreakOff = Extract<Delivery, { form: "breakOff" }>;

/** The receipt: `stored` the first time, `repeated` when the very same came before. */
export const Receipt = v.strictObject({
  id: v.string(),
  outcome: v.picklist(["stored", "repeated"]),
});
export type Receipt = v.InferOutput<typeof Receipt>;
