import * as v from "valibot";
import { Count } from "./count.ts";

/** POST /api/releases: now, instead of at the next stroke of the clock. */
export const ReleaseRequest = v.strictObject({
  district: v.optional(v.string()),
  wave: v.optional(v.string()),
});

/** Its answer. Where nothing may move, the answer is the problem `release.nothing-new`. */
export const ReleaseRound = v.object({
  released: v.array(
    v.object({
      wave: v.string(),
      district: v.string(),
      number: Count,
      /** Sums of lists of counts, or persons per code of texts: they stand beside the responses. */
      of: v.optional(v.picklist(["countSheets", "texts"])),
    }),
  ),
});
export type ReleaseRound = v.InferOutput<typeof ReleaseRound>;
