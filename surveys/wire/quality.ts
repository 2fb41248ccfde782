import * as v from "valibot";
import { Count } from "./count.ts";
import { ListChecks } from "./release-checks.ts";
import { MODES } from "./submission.ts";

/** How good the forms of a wave in a district are. Exact counts of forms for the office, never answers. */

/** GET /api/quality: what can be looked at, newest wave first. */
export const QualityOverview = v.object({
  waves: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      title: v.string(),
      districts: v.array(v.object({ code: v.string(), name: v.string() })),
    }),
  ),
});
export type QualityOverview = v.InferOutput<typeof QualityOverview>;

const SiteForms = v.object({
  name: v.string(),
  mode: v.picklist(MODES),
  counted: Count,
  notCounted: Count,
  late: Count,
});

const ModeSpeed = v.object({
  mode: v.picklist(MODES),
  /** Forms with a time. */
  timed: Count,
  /** Seconds; null where fewer than ten forms have a time. */
  median: v.nullable(v.number()),
  fast: v.nullable(Count),
});

const QuestionQuality = v.object({
  id: v.string(),
  text: v.string(),
  lines: Count,
  asked: Count,
  skipped: Count,
  dontKnow: Count,
  notReached: Count,
  /** Who went away at this question on a tablet or phone, and is no form. */
  brokenOff: Count,
  /** Of a battery of five lines or more: forms with so many points, and with the same one everywhere. */
  straight: v.nullable(v.object({ judged: Count, same: Count })),
});
export type QuestionQuality = v.InferOutput<typeof QuestionQuality>;

/** GET /api/quality/:wave/:district */
export const QualityReport = v.object({
  wave: v.object({ id: v.string(), name: v.string(), isFrozen: v.boolean() }),
  district: v.object({ code: v.string(), name: v.string() }),
  sites: v.array(SiteForms),
  /** Empty once the wave is frozen: times are deleted then. */
  speeds: v.array(ModeSpeed),
  questions: v.array(QuestionQuality),
  /** Forms that look odd: fast, the same point in every battery, or open under "Auffälliges". */
  flagged: v.object({ fast: Count, straight: Count, open: Count, together: Count }),
  /** The published order with and without them, and whether it has places; null before the first release. */
  without: v.nullable(v.array(v.object({ ...ListChecks.entries, hasPlaces: v.boolean() }))),
  /** Short labels of items by list and code, for the swaps. */
  items: v.record(v.string(), v.record(v.string(), v.string())),
  /** Forms that may be left out together at least, to say anything about it. */
  least: Count,
});
export type QualityReport = v.InferOutput<typeof QualityReport>;
