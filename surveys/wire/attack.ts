import * as v from "valibot";
import { Count } from "./count.ts";

/** Fewer than k people whose answers follow from what was shown, and the way to them. */
const Exposure = v.object({
  /**
   * combination: by adding and subtracting · bounds: because people are whole and not negative ·
   * contradiction: the numbers do not fit together, so somebody else is in them than they say
   */
  by: v.picklist(["combination", "bounds", "contradiction"]),
  /** The answers that they share; empty: of everybody, those whom no filter shows. */
  filter: v.array(v.object({ text: v.string(), label: v.string() })),
  questions: v.array(v.string()),
  /** 0 where they cannot be counted. */
  people: Count,
  /** Numbers that lead there; `times` is how often each counts, "-1" or "1/2". */
  from: v.array(v.object({ question: v.string(), release: Count, times: v.nullable(v.string()) })),
});
export type Exposure = v.InferOutput<typeof Exposure>;

/** What was looked through of one wave in one district. */
const AttackedPlace = v.object({
  wave: v.string(),
  district: v.string(),
  questionnaire: v.string(),
  releases: Count,
  /** Numbers other than 0 that these releases ever showed, filters included. */
  numbers: Count,
  /** False where a search gave up: then finding nothing proves nothing. */
  complete: v.boolean(),
  exposures: v.array(Exposure),
});
export type AttackedPlace = v.InferOutput<typeof AttackedPlace>;

/** The result of a check, as it is filed. */
export const AttackFindings = v.object({
  threshold: Count,
  milliseconds: Count,
  places: v.array(AttackedPlace),
});
export type AttackFindings = v.InferOutput<typeof AttackFindings>;

/** POST /api/attacks makes one; GET /api/attacks lists them, newest first. */
export const AttackReport = v.object({
  id: v.string(),
  madeAt: v.string(),
  madeBy: v.string(),
  ...AttackFindings.entries,
});
export type AttackReport = v.InferOutput<typeof AttackReport>;
export const AttackReports = v.object({ reports: v.array(AttackReport) });
export type AttackReports = v.InferOutput<typeof AttackReports>;
