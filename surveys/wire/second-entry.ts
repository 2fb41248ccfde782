import * as v from "valibot";
import { EYES } from "../paper/fresh-eyes.ts";
import type { Answer } from "../response/answer.ts";
import { Answers } from "../response/answer.ts";
import { Count } from "./count.ts";
import { Reason, SheetDraft } from "./stack.ts";

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

const Rate = v.object({ fields: Count, differences: Count, upperBound: share });
const QuestionName = { question: v.string(), number: Count, text: v.string() };

/** How far the second entry of a stack is: GET /api/stacks/:id/second. */
export const SecondEntry = v.object({
  /** Whether the wave asks for it before a stack is closed. */
  isAsked: v.boolean(),
  /** nothing: no form was typed yet · open: forms are to be typed or decided · more, whole-stack: draw on */
  kind: v.picklist(["nothing", "open", "more", "whole-stack", "accepted"]),
  /** Forms typed once, drawn, and typed twice. */
  size: Count,
  drawn: Count,
  forms: Count,
  limit: share,
  pooled: Rate,
  others: Rate,
  formsToGo: Count,
  /** How many forms would be drawn now. */
  canDraw: Count,
  /** What is to be typed, and how the person who asks stands to it: other people's forms first. */
  toType: v.array(v.object({ number: v.string(), scope: v.string(), eyes: v.picklist(EYES) })),
  /** Forms that were read in two ways and wait for a decision, and how many the person who asks may decide. */
  toDecide: Count,
  mayDecide: Count,
  /** What was done by people who had typed the form themselves, for want of others. */
  byTypists: v.object({ typed: Count, decided: Count }),
  /** Questions to be typed twice on every form, and on how many still. */
  inFull: v.array(v.object({ ...QuestionName, differences: Count, forms: Count, left: Count })),
  /**
   * Per question, never per person. `kappa`: Cohen's, 1 for all alike, 0 for as often as by chance; null where
   * all is one single value, and once the answers are cut at the freeze.
   */
  questions: v.array(
    v.object({
      ...QuestionName,
      fields: Count,
      differences: Count,
      kappa: v.nullable(v.pipe(v.number(), v.minValue(-1), v.maxValue(1))),
    }),
  ),
});
export type SecondEntry = v.InferOutput<typeof SecondEntry>;

/** Why whoever typed a form goes on with it although somebody else could: the office has nobody else today. */
const NobodyElse = { nobodyElse: v.optional(Reason) };

/** POST /api/stacks/:id/second/readings: a form, or one question of it, typed blind. */
export const SecondReading = v.strictObject({
  number: Key,
  scope: Key,
  answers: Answers,
  ...NobodyElse,
});
export type SecondReading = v.InferOutput<typeof SecondReading>;

/** Two readings of a field. Their order says nothing of who typed which, or which came first. */
export const Mismatches = v.object({
  forms: v.array(
    v.object({
      number: v.string(),
      scope: v.string(),
      eyes: v.picklist(EYES),
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
  ...NobodyElse,
});
export type SecondDecision = v.InferOutput<typeof SecondDecision>;

/** The form on a person's second desk as they left it: GET /api/stacks/:id/second/:scope/draft. */
export const SecondDraft = v.object({ draft: v.nullable(SheetDraft) });
export type SecondDraft = v.InferOutput<typeof SecondDraft>;

/** What is to be typed or decided again in open stacks, for the person who asks: GET /api/stacks/second/tasks. */
export const SecondTasks = v.object({
  stacks: v.array(
    v.object({
      id: v.string(),
      site: v.object({ code: v.string(), name: v.string(), district: v.string() }),
      day: v.string(),
      /** Forms to be typed whole. */
      forms: Count,
      /** Questions to be typed on the forms of the stack. */
      questions: v.array(v.object({ question: v.string(), number: Count, forms: Count })),
      /** The form they began, by its number. */
      begun: v.nullable(v.string()),
      toDecide: Count,
    }),
  ),
});
export type SecondTasks = v.InferOutput<typeof SecondTasks>;
