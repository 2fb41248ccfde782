import type { Hash } from "../../surveys/definition/fingerprints.ts";
import { comparableText } from "../../surveys/suspicion/comparable-text.ts";
import type { Arrival } from "./arrival.ts";

/** Characters of a mark: 96 bits, so that two that are equal come from the same content. */
const LENGTH = 16;

/**
 * By what equal closed answers at one tablet find each other. Made only where a tablet is named: nobody
 * compares other ways, and an import would pay for each row.
 */
export function answersMark({ answersJson, trace }: Arrival["sheet"], hash: Hash): string | null {
  return trace?.device === undefined ? null : hash(answersJson).slice(0, LENGTH);
}

/** By what equal free texts find each other: one mark for each text that is long enough. */
export function textMarks(
  { texts }: Arrival["sheet"],
  hash: Hash,
): { question: string; mark: string }[] {
  const marks = new Map<string, { question: string; mark: string }>();
  for (const { question, body } of texts) {
    const text = comparableText(body);
    if (text === undefined) continue;
    const mark = hash(text).slice(0, LENGTH);
    marks.set(`${question}\n${mark}`, { question, mark });
  }
  return [...marks.values()];
}
