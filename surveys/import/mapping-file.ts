import * as v from "valibot";
import { CellReading } from "./format-choice.ts";
import { REJECTION_CODES } from "./row-codes.ts";

const Text = v.pipe(v.string(), v.maxLength(2000));
const Texts = v.array(Text);
const Id = v.pipe(v.string(), v.maxLength(100));
const Rank = v.pipe(v.number(), v.integer(), v.minValue(1));

/** How a column is read that holds answers: the question, its part, and which cell means what. */
export const AnswerRule = v.union([
  v.strictObject({
    question: Id,
    option: Id,
    chosen: v.optional(Texts),
    notChosen: v.optional(Texts),
    notShown: v.optional(Texts),
  }),
  v.strictObject({
    question: Id,
    item: Id,
    cellIsRank: v.literal(true),
    notAnswered: v.optional(Texts),
  }),
  v.strictObject({
    question: Id,
    item: Id,
    values: v.optional(v.record(Text, v.number())),
    dontKnow: v.optional(Texts),
    notAnswered: v.optional(Texts),
  }),
  v.strictObject({
    question: Id,
    rank: Rank,
    values: v.optional(v.record(Text, Id)),
    notAnswered: v.optional(Texts),
  }),
  v.strictObject({
    question: Id,
    otherText: v.literal(true),
    choosesOther: v.optional(v.boolean()),
    empty: v.optional(Texts),
    handwritingNotTyped: v.optional(Texts),
  }),
  v.strictObject({
    question: Id,
    /** What stands between several answers, or between the places of a ranking, in one cell. */
    joinedBy: v.pipe(v.string(), v.minLength(1), v.maxLength(3)),
    values: v.optional(v.record(Text, Id)),
    notAnswered: v.optional(Texts),
  }),
  v.strictObject({
    question: Id,
    values: v.optional(v.record(Text, Id)),
    notAnswered: v.optional(Texts),
    empty: v.optional(Texts),
    handwritingNotTyped: v.optional(Texts),
  }),
]);
export type AnswerRule = v.InferOutput<typeof AnswerRule>;

const Ignored = v.strictObject({ ignore: v.literal(true) });

const RejectIf = v.union([
  v.strictObject({ column: Text, equals: Text, code: v.picklist(REJECTION_CODES) }),
  v.strictObject({ column: Text, notIn: Texts, code: v.picklist(REJECTION_CODES) }),
]);

/**
 * A column mapping as an office saves it once: heading → what it holds. `identity`, `day` and `language`
 * name columns; `ignore` holds headings or patterns with `*`. A heading that stands twice has " (2)" behind
 * its second place.
 */
export const MappingFile = v.object({
  identity: v.optional(v.nullable(Text)),
  day: v.optional(v.nullable(Text)),
  site: v.optional(v.nullable(Text)),
  language: v.optional(
    v.strictObject({ column: Text, values: v.optional(v.record(Text, v.string())) }),
  ),
  ignore: v.optional(Texts),
  rejectIf: v.optional(v.array(RejectIf)),
  columns: v.record(Text, v.union([Ignored, AnswerRule])),
  /** How cells are read, where a person said so and the file itself does not decide. */
  cells: v.optional(CellReading),
});
export type MappingFile = v.InferOutput<typeof MappingFile>;
