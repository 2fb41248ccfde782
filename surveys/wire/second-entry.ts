import * as v from "valibot";
import type { Answer } from "../response/answer.ts";
import { Answers } from "../response/answer.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** One answer in the form that answers have on the wire. */
const OneAnswer: v.GenericSchema<Answer> = v.pipe(
  v.lazy((answer) =>
    v.pipe(
      v.any(),
      v.check(() => v.is(Answers, { answer })),
    ),
  ),
);

/** The whole form, or one question of it. */
export const WHOLE_FORM = "form";

const Rate = v.object({ fields: count, differences: count, upperBound: share });
const QuestionName = { question: v.string(), number: count, text: v.string() };

/** How far the second entry of a stack is: GET /api/stacks/:id/second. */
export const SecondEntry = v.object({
  /** Whether the wave asks for it before a stack is closed. */
  isAsked: v.boolean(),
  /** nothing: no form was typed yet · open: forms are to be typed or decided · more, whole-stack: draw on */
  kind: v.picklist(["nothing", "open", "more", "whole-stack", "accepted"]),
  /** Forms typed once, drawn, and typed twice. */
  size: count,
  drawn: count,
  forms: count,
  limit: share,
  pooled: Rate,
  others: Rate,
  formsToGo: count,
  /** How many forms would be drawn now. */
  canDraw: count,
  /** What is to be typed, other people's forms first. `own`: the person who asks typed it the first time. */
  toType: v.array(v.object({ number: v.string(), scope: v.string(), own: v.boolean() })),
  /** Whether somebody else could type what is one's own. */
  hasColleagues: v.boolean(),
  /** Forms that were read in two ways and wait for a decision. */
  toDecide: count,
  /** Questions to be typed twice on every form, and on how many still. */
  inFull: v.array(v.object({ ...QuestionName, differences: count, forms: count, left: count })),
  /** Per question, never per person. */
  questions: v.array(v.object({ ...QuestionName, fields: count, differences: count })),
});
export type SecondEntry = v.InferOutput<typeof SecondEntry>;

/** POST /api/stacks/:id/second/readings: a form, or one question of it, typed blind. */
export const SecondReading = v.strictObject({ number: Key, scope: Key, answers: Answers });
export type SecondReading = v.InferOutput<typeof SecondReading>;

/** Two readings of a field. Their order says nothing of who typed which, or which came first. */
export const Mismatches = v.object({
  forms: v.array(
    v.object({
      number: v.string(),
      scope: v.string(),
      fields: v.array(
        v.object({
          question: v.string(),
          item: v.nullable(v.string()),
          readings: v.tuple([OneAnswer, OneAnswer]),
        }),
      ),
    }),
  ),
});
export type Mismatches = v.InferOutput<typeof Mismatches>;

/** POST /api/stacks/:id/second/decisions: what the paper says, in each field that was read in two ways. */
export const SecondDecision = v.strictObject({
  number: Key,
  scope: Key,
  fields: v.pipe(
    v.array(v.strictObject({ question: Key, item: v.nullable(Key), answer: OneAnswer })),
    v.minLength(1),
    v.maxLength(500),
  ),
});
export type SecondDecision = v.InferOutput<typeof SecondDecision>;
