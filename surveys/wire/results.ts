import * as v from "valibot";
import { NOT_COUNTED_REASONS } from "../suspicion/review-reasons.ts";
import { Breakdown } from "./breakdown.ts";
import { Count } from "./count.ts";
import { Findings } from "./findings.ts";
import { ShownChecks } from "./release-checks.ts";

/**
 * What a release says about forms that a person has set "not counted": their number, 0 below the threshold ·
 * few: there are some, fewer than the threshold · reasons: most usual first, without numbers of their own.
 */
export const NotCountedNote = v.object({
  forms: Count,
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
  threshold: Count,
  /** The one wave asked for, or null: all waves of the newest meaning together. */
  wave: v.nullable(v.string()),
  /** All waves of this questionnaire here, newest first. */
  waves: v.array(WaveName),
  /** The releases that are added up, newest wave first. */
  releases: v.array(
    v.object({
      wave: WaveName,
      number: Count,
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
  threshold: Count,
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
