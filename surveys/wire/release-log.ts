import * as v from "valibot";
import { Count } from "./count.ts";

/** The number of a release in an address. */
export const ReleaseNumber = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,6}$/),
  v.transform((text) => Number(text)),
);

/** One release as the log lists it. */
export const LoggedRelease = v.object({
  district: v.object({ code: v.string(), name: v.string() }),
  questionnaire: v.object({ id: v.string(), title: v.string() }),
  wave: v.object({ id: v.string(), name: v.string(), startsOn: v.string() }),
  number: Count,
  madeAt: v.string(),
  /** Forms in it; null below today's threshold. */
  responses: v.nullable(Count),
  fingerprint: v.string(),
  /** Whether it is the newest of its wave there, and whether it stays so for ever. */
  newest: v.boolean(),
  frozen: v.boolean(),
});
export type LoggedRelease = v.InferOutput<typeof LoggedRelease>;

/** One release of what stands beside the answers, with numbers of its own. */
const LoggedBeside = v.object({
  of: v.picklist(["lists", "texts"]),
  district: v.object({ code: v.string(), name: v.string() }),
  questionnaire: v.object({ id: v.string(), title: v.string() }),
  wave: v.object({ id: v.string(), name: v.string(), startsOn: v.string() }),
  /** To which question people wrote; of lists null. */
  question: v.nullable(v.string()),
  number: Count,
  madeAt: v.string(),
  fingerprint: v.string(),
});
export type LoggedBeside = v.InferOutput<typeof LoggedBeside>;

/** GET /api/releases: everything that was ever published, newest first. */
export const ReleaseLog = v.object({
  threshold: Count,
  demo: v.boolean(),
  releases: v.array(LoggedRelease),
  /** Lists of counts and persons per code of texts, newest first. */
  beside: v.array(LoggedBeside),
});
export type ReleaseLog = v.InferOutput<typeof ReleaseLog>;
