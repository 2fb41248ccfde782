import * as v from "valibot";

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const QuestionText = v.object({ id: v.string(), text: v.string() });

const CountedQuestion = v.object({
  question: QuestionText,
  /** single · multiple · ranking: what one person may have marked. */
  type: v.picklist(["single", "multiple", "ranking"]),
  /** People of this question where every list has counted them; else null. */
  people: v.nullable(Whole),
  marks: Whole,
  options: v.array(
    v.object({
      code: v.string(),
      label: v.string(),
      /** All marks; in a ranking over all places. */
      count: Whole,
      /** Of a ranking counted by places: how often first, second, third. */
      places: v.nullable(v.array(Whole)),
    }),
  ),
});
export type CountedQuestion = v.InferOutput<typeof CountedQuestion>;

/**
 * GET /api/results/:district/count-sheets and GET /api/public/results/:district/count-sheets: what was only
 * counted, as it was released. Evidence of its own kind: nothing here is part of any other number.
 */
export const CountSheetResult = v.object({
  threshold: Whole,
  /** Lists that the sums rest on, and so many people at the least; null below the threshold. */
  base: v.nullable(v.object({ lists: Whole, people: Whole })),
  questions: v.array(CountedQuestion),
  /** Fewer than k people, or nobody: nothing is shown. */
  few: v.array(QuestionText),
  releases: v.array(
    v.object({
      wave: v.object({ id: v.string(), name: v.string(), startsOn: v.string() }),
      number: Whole,
      madeAt: v.string(),
      fingerprint: v.string(),
    }),
  ),
});
export type CountSheetResult = v.InferOutput<typeof CountSheetResult>;
