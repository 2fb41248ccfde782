import * as v from "valibot";
import type { Interval } from "../../surveys/statistics/interval.ts";

const Answers = v.array(v.union([v.number(), v.literal("dk"), v.null()]));
export const Rows = v.array(Answers);
export const Items = v.array(v.string());

/** All intervals are at 95 % unless the case says otherwise. */
export const Level = v.optional(v.number(), 0.95);

/** Fixtures write a scale as [lowest, highest]. */
export const FixtureScale = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.transform(([lowest, highest]) => ({ lowest, highest })),
);

/** Fixtures write "no interval" as two empty ends. */
export function bounds(interval: Interval | null) {
  return interval ?? { lower: null, upper: null };
}
