import { isCodes, isNotAnswered, isRatingAnswer } from "../response/answer.ts";
import type { KeptAnswer } from "../response/check-answers.ts";

/** Below that many lines, the same point everywhere is an ordinary answer. */
const LEAST_LINES = 5;

/**
 * Whether a battery was answered with the same point on every line. It may be meant so; together with
 * haste it is a sign that nobody read.
 *
 * @returns null where fewer than five lines have a point: there is nothing to tell
 *
 * Source: Leiner (2019), Survey Research Methods 13(3), 229–248, on straight-lining as a weak sign alone.
 */
export function isStraightLine(answer: KeptAnswer | undefined): boolean | null {
  if (typeof answer !== "object" || isCodes(answer) || isNotAnswered(answer)) return null;
  if (!isRatingAnswer(answer)) return null;
  const points = Object.values(answer).filter((item) => typeof item === "number");
  return points.length < LEAST_LINES ? null : new Set(points).size === 1;
}
