import * as v from "valibot";
import { Count } from "./count.ts";
import { WaveRules } from "./fieldwork.ts";
import { FormStates } from "./review.ts";
import { MODES } from "./submission.ts";

/** GET /api/fieldwork/waves: the waves with what may still change about them. */
export const WaveDetails = v.object({
  id: v.string(),
  name: v.string(),
  questionnaire: v.string(),
  version: v.number(),
  /** The questionnaire's own title. */
  title: v.string(),
  startsOn: v.string(),
  endsOn: v.string(),
  frozenAt: v.nullable(v.string()),
  sites: v.array(
    v.object({
      site: v.string(),
      target: v.nullable(Count),
      /** A site that has answers stays in its wave. */
      hasResponses: v.boolean(),
    }),
  ),
  rules: WaveRules,
  dimensions: v.array(v.string()),
});
export type WaveDetails = v.InferOutput<typeof WaveDetails>;

/** GET /api/fieldwork/forms: what a new wave can ask. */
export const FormChoice = v.object({
  questionnaire: v.string(),
  version: v.number(),
  title: v.string(),
  audience: v.picklist(["residents", "professionals"]),
  minutes: v.number(),
  /** Questions by which results may be broken down, and which of them are proposed. */
  dimensions: v.array(v.object({ id: v.string(), label: v.string(), proposed: v.boolean() })),
});
export type FormChoice = v.InferOutput<typeof FormChoice>;

/**
 * How far paper is. received: counted into stacks · open: not yet typed, read in or explained ·
 * counted: their answers count · checked: of these, those whose stack is closed, each number explained ·
 * notCounted: empty, missing or withdrawn
 */
const PaperStates = v.object({
  received: Count,
  open: Count,
  counted: Count,
  checked: Count,
  notCounted: Count,
});
export type PaperStates = v.InferOutput<typeof PaperStates>;

/**
 * GET /api/fieldwork/status: exact counts of forms, for staff alone; never answers.
 */
export const FieldworkStatus = v.object({
  waves: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      title: v.string(),
      startsOn: v.string(),
      endsOn: v.string(),
      frozen: v.boolean(),
      /** All forms by how far they are; what is counted stands at the sites too. */
      states: FormStates,
      /** Forms of paper stacks by how far they are; null where no stack was opened. */
      paper: v.nullable(PaperStates),
      districts: v.array(
        v.object({
          code: v.string(),
          name: v.string(),
          /** Forms that the office has typed or read in today. */
          today: Count,
          /** Whether anything of this wave was published here. */
          published: v.boolean(),
        }),
      ),
      sites: v.array(
        v.object({
          code: v.string(),
          name: v.string(),
          district: v.string(),
          districtName: v.string(),
          target: v.nullable(Count),
          forms: Count,
          /** How many began and went away. */
          brokenOff: Count,
          modes: v.array(v.object({ mode: v.picklist(MODES), forms: Count })),
        }),
      ),
    }),
  ),
});
export type FieldworkStatus = v.InferOutput<typeof FieldworkStatus>;
