import * as v from "valibot";
import { Count } from "./count.ts";

/**
 * What a district's figures of the city may hold (`population` in districts.json). Only what the city has
 * supplied: a group without a figure is left out, never estimated.
 */
export const Population = v.looseObject({
  /** Day or year of the figures, and where they come from. */
  year: v.optional(v.number()),
  source: v.optional(v.string()),
  /** Residents by code of `age_group`, then by code of `gender`: {"65_74": {"female": 912, "male": 805}}. */
  populationByAgeGender: v.nullish(v.record(v.string(), v.record(v.string(), Count))),
});
export type Population = v.InferOutput<typeof Population>;
