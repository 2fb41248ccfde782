import * as v from "valibot";
import { Day } from "./submission.ts";

/**
 * POST /api/interview-notes: what an interviewer wrote down beside the questions. Kept apart on purpose:
 * nothing leads from a note to the response it was written with.
 */
export const InterviewNote = v.strictObject({
  id: v.pipe(v.string(), v.uuid()),
  wave: v.pipe(v.string(), v.maxLength(100)),
  site: v.pipe(v.string(), v.maxLength(100)),
  day: Day,
  body: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4000)),
});
export type InterviewNote = v.InferOutput<typeof InterviewNote>;

/** GET /api/interview-notes: those of one's own districts, latest day first. */
export const InterviewNotes = v.object({
  notes: v.array(
    v.object({
      id: v.string(),
      wave: v.string(),
      waveName: v.string(),
      site: v.string(),
      siteName: v.string(),
      day: v.string(),
      body: v.string(),
    }),
  ),
});
export type InterviewNotes = v.InferOutput<typeof InterviewNotes>;
