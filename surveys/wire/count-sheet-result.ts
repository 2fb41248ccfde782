import * as v from "valibot";
import { Count } from "./count.ts";
import { InexactShare } from "./shares.ts";

const QuestionText = v.object({ id: v.string(), text: v.string() });

const CountedQuestion = v.object({
  question: QuestionText,
  /** single · multiple · ranking: what one person may have marked. */
  type: v.picklist(["single", "multiple", "ranking"]),
  /** People of this question where every list has counted them; else null. */
  people: v.nullable(Count),
  /** All marks; null where their number would lead to one that is told as a bound. */
  marks: v.nullable(Count),
  options: v.array(
    v.object({
      code: v.string(),
      label: v.string(),
      /** All marks; in a ranking over all places. Of a sensitive question it is not always told exactly. */
      count: v.union([Count, InexactShare]),
      /** Of a ranking counted by places: how often first, second, third. */
      places: v.nullable(v.array(Count)),
    }),
  ),
});
export type CountedQuestion = v.InferOutput<typeof CountedQuestion>;

/**
 * GET /api/results/:district/count-sheets and GET /api/public/results/:district/count-sheets: what was only
 * counted, as it was released. Evidence of its own kind: nothing here is part of any other number.
 */
export const CountSheetResult = v.object({
  threshold: Count,
  /** Lists that the sums rest on, and so many people at the least; null below the threshold. */
  base: v.nullable(v.object({ lists: Count, people: Count })),
  questions: v.array(CountedQuestion),
  /** Fewer than k people, or nobody: nothing is shown. */
  few: v.array(QuestionText),
  /** Sensitive, and too nearly all or nobody: nothing is shown, though enough people left marks. */
  sensitive: v.array(QuestionText),
  releases: v.array(
    v.object({
      wave: v.object({ id: v.string(), name: v.string(), startsOn: v.string() }),
      number: Count,
      madeAt: v.string(),
      fingerprint: v.string(),
    }),
  ),
});
export type CountSheetResult = v.InferOutput<typeof CountSheetResult>;
