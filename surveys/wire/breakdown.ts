import * as v from "valibot";
import { Count } from "./count.ts";

/** An answer that a result is, or can be, narrowed down to. */
const Chosen = v.object({
  question: v.string(),
  text: v.string(),
  code: v.string(),
  label: v.string(),
});

/**
 * By what a result is narrowed down, and by what it could be. Only groups of at least k people who share an
 * answer can be chosen; whoever is in none of them is not broken down.
 */
export const Breakdown = v.object({
  filter: v.array(Chosen),
  /** People in the whole. */
  all: Count,
  /** People in the whole of whom is not told which of these answers they gave; 0 without a filter. */
  notBrokenDown: Count,
  /** Per question: the answers that can be chosen beside the filter as it stands, with their people. */
  choices: v.array(
    v.object({
      question: v.string(),
      text: v.string(),
      options: v.array(v.object({ code: v.string(), label: v.string(), responses: Count })),
    }),
  ),
});
export type Breakdown = v.InferOutput<typeof Breakdown>;

const ONE = /^[a-z0-9_]+:[A-Za-z0-9_]+$/;

/** How a filter stands in an address: `age_group:65_79,gender:female`. */
export const FilterText = v.pipe(
  v.string(),
  v.check((text) => text === "" || text.split(",").every((one) => ONE.test(one))),
  v.transform((text): Record<string, string> => {
    const pairs = text === "" ? [] : text.split(",").map((one) => one.split(":"));
    return Object.fromEntries(pairs.map(([question = "", code = ""]) => [question, code]));
  }),
);

/** The text that `FilterText` reads. */
export function filterText(filter: readonly { question: string; code: string }[]): string {
  return filter.map(({ question, code }) => `${question}:${code}`).join(",");
}
