import type { Stage } from "../wire/shares.ts";

/** Answers from which a percent is shown, and from which places are. */
export const PERCENT_FROM = 30;
const PLACES_FROM = 100;

/**
 * What may be said about a number of answers.
 *
 * @param n people who answered
 * @param threshold k of disclosure; a high one swallows the lower stages
 */
export function stageOf(n: number, threshold: number): Stage {
  if (n < threshold) return "few";
  if (n < PERCENT_FROM) return "voices";
  return n < PLACES_FROM ? "tendency" : "stable";
}
