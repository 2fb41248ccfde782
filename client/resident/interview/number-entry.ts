import type { Question } from "../../../surveys/definition/questionnaire.ts";

export type NumberQuestion = Extract<Question, { type: "number" }>;

/** What a typed number means. */
export type ReadNumber = { kind: "empty" } | { kind: "fit"; value: number } | { kind: "unfit" };

/** Reads a whole number as people type it; blanks around it do no harm. */
export function readNumber({ min, max }: NumberQuestion, typed: string): ReadNumber {
  const text = typed.trim();
  if (text === "") return { kind: "empty" };
  if (!/^[-−]?\d{1,15}$/.test(text)) return { kind: "unfit" };
  // -0 would be another answer than 0 in JSON's eyes.
  const value = Number(text.replace("−", "-")) + 0;
  if (min !== undefined && value < min) return { kind: "unfit" };
  if (max !== undefined && value > max) return { kind: "unfit" };
  return { kind: "fit", value };
}
