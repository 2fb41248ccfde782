import type { Question, Questionnaire } from "../definition/questionnaire.ts";
import { codesOf, questionsOf } from "../definition/questionnaire.ts";

/** What stands about the form itself before its answers. No device, no time of day, no order of arrival. */
export const FORM_COLUMNS = [
  "antwort_id",
  "datum",
  "stadtteil",
  "ort",
  "erhebungsweg",
  "sprache",
] as const;

/** A question's columns in the order of the questionnaire: one for each option, item or place. */
export function columnsOf(question: Question): string[] {
  const { id } = question;
  switch (question.type) {
    case "single":
    case "number":
    case "text":
      return [id];
    case "multiple":
    case "rating":
      return codesOf(question).map((code) => `${id}.${code}`);
    case "ranking":
      return Array.from({ length: question.pick }, (_, index) => `${id}.${index + 1}`);
  }
}

/** All headings of a table of responses. The same version of a questionnaire always has the same. */
export function responseHeadings(questionnaire: Questionnaire): string[] {
  return [...FORM_COLUMNS, ...questionsOf(questionnaire).flatMap(columnsOf)];
}
