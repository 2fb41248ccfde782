import * as v from "valibot";
import { Questionnaire } from "../definition/questionnaire.ts";
import { Answers } from "../response/answer.ts";
import { WaveRules } from "./fieldwork.ts";
import { StackPulse } from "./stack.ts";
import { MODES, Submission } from "./submission.ts";

/** A form typed at the paper desk, safe to send again: POST /api/paper/sheets. */
export const PaperSheet = v.strictObject({
  /** The open stack it lies in. */
  stack: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  /** How long the typing took, for the person's own pace; absent where they were interrupted. */
  seconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400))),
  /** As on the paper, with or without its check digit: `0471-6`. */
  sheetNumber: v.pipe(v.string(), v.maxLength(20)),
  submission: v.pipe(
    Submission,
    v.check(({ mode }) => mode === "paper", "the paper desk takes in paper"),
  ),
});
export type PaperSheet = v.InferOutput<typeof PaperSheet>;

/** `late`: the wave was frozen before. Stored, not counted. */
export const SavedSheet = v.object({
  id: v.string(),
  outcome: v.picklist(["stored", "repeated"]),
  late: v.boolean(),
  pulse: StackPulse,
});
export type SavedSheet = v.InferOutput<typeof SavedSheet>;

/**
 * What is there under a sheet number: GET /api/paper/sheets/:wave/:number.
 * elsewhere: taken, in a district outside of what the person may see.
 */
export const SheetState = v.variant("kind", [
  v.object({ kind: v.literal("free"), number: v.string() }),
  v.object({ kind: v.literal("elsewhere"), number: v.string(), mode: v.picklist(MODES) }),
  v.object({
    kind: v.literal("taken"),
    number: v.string(),
    response: v.string(),
    mode: v.picklist(MODES),
    /** The day of answering. */
    day: v.string(),
    site: v.object({ name: v.string(), district: v.string() }),
    /** When it was typed and by whom; null where it came with a file. */
    entered: v.nullable(v.object({ at: v.string(), by: v.nullable(v.string()) })),
    batch: v.nullable(v.object({ fileName: v.string(), at: v.string() })),
    /** The stack in which it was typed. */
    stack: v.nullable(v.string()),
    answers: Answers,
    /** Questions answered in words: the words themselves stay apart from the answers. */
    inWords: v.array(v.string()),
  }),
]);
export type SheetState = v.InferOutput<typeof SheetState>;

/** What the entry screen needs to know of a wave: GET /api/paper/forms/:wave. */
export const PaperForm = v.object({
  wave: v.object({ id: v.string(), name: v.string(), frozen: v.boolean() }),
  questionnaire: Questionnaire,
  /** The German texts, with the topics' short names: the office reads German. */
  texts: v.record(v.string(), v.string()),
  /** The languages in which forms are printed, with the fingerprint of their wording. */
  wordings: v.array(v.object({ language: v.string(), fingerprint: v.string() })),
  rules: WaveRules,
});
export type PaperForm = v.InferOutput<typeof PaperForm>;
