import * as v from "valibot";
import { Day } from "./submission.ts";

const Id = v.pipe(v.string(), v.uuid());
const Key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** Characters of a reason and of a name at most. */
export const LONGEST_REASON = 300;
export const LONGEST_NAME = 120;
const Reason = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_REASON));
const Name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME));
/** Nobody counts more by hand. */
export const MOST_MARKS = 100_000;
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_MARKS));
const Place = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3));

const OptionCount = v.strictObject({
  option: Key,
  /** In a ranking counted by places: 1, 2 or 3. Null: marks, points or dots, whatever the place. */
  place: v.nullable(Place),
  count: Count,
});
export type OptionCount = v.InferOutput<typeof OptionCount>;

/** What was counted of one question. */
export const QuestionCount = v.strictObject({
  question: Key,
  /** People who took part in this question, where somebody counted them too. */
  people: v.nullable(Count),
  options: v.pipe(v.array(OptionCount), v.maxLength(500)),
});
export type QuestionCount = v.InferOutput<typeof QuestionCount>;
const Questions = v.pipe(v.array(QuestionCount), v.minLength(1), v.maxLength(200));

/** The file that a list was read from. */
const CountFile = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** POST /api/count-sheets: what somebody counted at one site on one day. The id makes a repeat harmless. */
export const NewCountSheet = v.strictObject({
  id: Id,
  wave: Key,
  site: Key,
  day: Day,
  /** Who counted: a name or a team, as the office knows them. */
  countedBy: Name,
  questions: Questions,
  file: v.nullable(CountFile),
});
export type NewCountSheet = v.InferOutput<typeof NewCountSheet>;

/** PUT /api/count-sheets/:id: what it says from now on, and why. */
export const CountSheetChange = v.strictObject({
  /** The version that was looked at: of two people who correct at once, the second sees the first. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  day: Day,
  countedBy: Name,
  questions: Questions,
  reason: Reason,
});
export type CountSheetChange = v.InferOutput<typeof CountSheetChange>;

/** POST /api/count-sheets/:id/withdraw */
export const CountSheetWithdrawal = v.strictObject({ reason: Reason });

const Moment = v.object({ at: v.string(), by: v.nullable(v.string()) });

/** One list as the office sees it: GET /api/count-sheets. */
export const CountSheetSummary = v.object({
  id: v.string(),
  wave: v.object({ id: v.string(), name: v.string(), frozen: v.boolean() }),
  site: v.object({ code: v.string(), name: v.string(), district: v.string() }),
  day: v.string(),
  countedBy: v.string(),
  /** So many questions were counted, by at least so many people, with so many marks. */
  questions: v.number(),
  people: v.number(),
  marks: v.number(),
  revision: v.number(),
  fileName: v.nullable(v.string()),
  entered: Moment,
  withdrawn: v.nullable(v.object({ ...Moment.entries, reason: v.string() })),
});
export type CountSheetSummary = v.InferOutput<typeof CountSheetSummary>;
export const CountSheetList = v.object({ sheets: v.array(CountSheetSummary) });
export type CountSheetList = v.InferOutput<typeof CountSheetList>;

/** GET /api/count-sheets/:id: the counts, and every former version with who changed it, when and why. */
export const CountSheet = v.object({
  summary: CountSheetSummary,
  counts: v.array(QuestionCount),
  earlier: v.array(
    v.object({
      revision: v.number(),
      day: v.string(),
      countedBy: v.string(),
      counts: v.array(QuestionCount),
      at: v.string(),
      by: v.nullable(v.string()),
      reason: v.string(),
    }),
  ),
});
export type CountSheet = v.InferOutput<typeof CountSheet>;

const COUNT_ROW_FAULTS = [
  "unknown-question",
  "unknown-option",
  "wrong-place",
  "not-a-count",
  "repeated",
] as const;
/** Why a row of a file was not taken. */
export type CountRowFault = (typeof COUNT_ROW_FAULTS)[number];
const RejectedCount = v.object({
  row: v.number(),
  /** The heading above the cell. */
  column: v.string(),
  value: v.string(),
  fault: v.picklist(COUNT_ROW_FAULTS),
});
export type RejectedCount = v.InferOutput<typeof RejectedCount>;

/** POST /api/count-sheets/files?wave=…&name=…: what a file says. Nothing is kept by it. */
export const CountFileQuery = v.object({
  wave: Key,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
});
export const CountFileReading = v.object({
  file: CountFile,
  questions: v.array(QuestionCount),
  rejected: v.array(RejectedCount),
  /** The very same file is in already: where, and of which day. */
  there: v.nullable(v.object({ site: v.string(), day: v.string() })),
});
export type CountFileReading = v.InferOutput<typeof CountFileReading>;

/** GET /api/count-sheets/template?wave=…&format=… */
export const CountTemplateQuery = v.object({ wave: Key, format: v.picklist(["csv", "xlsx"]) });
