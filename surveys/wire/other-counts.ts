import * as v from "valibot";
import { Percent } from "./count.ts";

const Whole = v.pipe(v.number(), v.integer());

/** The four countings that stand on the screen. */
const COUNTINGS = ["share", "points", "worth", "majorities"] as const;
export type Counting = (typeof COUNTINGS)[number];

/** "Which ones first?" counted in other ways. None of them is the one order. */
export const OtherCounts = v.object({
  /** In the order of the list, by code. */
  topics: v.array(
    v.object({
      code: v.string(),
      /** Worth of Plackett and Luce: the chance to be named first, in percent. */
      worth: Percent,
      /** Other topics that more ballots place below it than above, and the reverse. */
      won: Whole,
      lost: Whole,
    }),
  ),
  /** Which topics each counting puts on the first places; equal ones are all of them. */
  first: v.array(v.object({ counting: v.picklist(COUNTINGS), topics: v.array(v.string()) })),
  /** Whether all four name the same ones. */
  allSame: v.boolean(),
  /** What more ballots place above each other topic, by code; null where there is none. */
  winner: v.nullable(v.string()),
  /** The smallest set whose members each beat every topic outside it: several mean a circle or a tie. */
  circle: v.array(v.string()),
});
export type OtherCounts = v.InferOutput<typeof OtherCounts>;
