import type { ItemAnswer } from "../response/answer.ts";
import { isCodes, isNotAnswered, isRatingAnswer } from "../response/answer.ts";
import type { KeptAnswers } from "../response/check-answers.ts";
import { isWithinAQuarter } from "./quarter.ts";

/**
 * Equal forms with fewer answered fields say nothing: many people skip nearly everything, and two who
 * answer four questions alike are no wonder. Five fields of five options each meet by chance once in 3,000.
 */
export const LEAST_GIVEN = 5;

/** A form at a tablet: which, and in which quarter of an hour. */
export type AtTablet = { response: string; quarter: string };

/**
 * Splits forms of one tablet with equal closed answers into those that came within a quarter of an hour of
 * the one before.
 *
 * @returns groups of at least two, earliest first; within a group by quarter, then by id
 */
export function equalRuns<Form extends AtTablet>(forms: readonly Form[]): Form[][] {
  const inOrder = [...forms].sort((a, b) =>
    a.quarter === b.quarter ? compare(a.response, b.response) : compare(a.quarter, b.quarter),
  );
  const runs: Form[][] = [];
  let run: Form[] = [];
  for (const form of inOrder) {
    const before = run.at(-1);
    if (before && !isWithinAQuarter(before.quarter, form.quarter)) {
      runs.push(run);
      run = [];
    }
    run.push(form);
  }
  runs.push(run);
  return runs.filter(({ length }) => length >= 2);
}

/** How many closed fields of a form carry an answer: each item of a battery is one, words are none. */
export function givenFields(answers: KeptAnswers): number {
  let given = 0;
  for (const answer of Object.values(answers)) {
    if (answer === true) continue;
    if (typeof answer === "string" || typeof answer === "number") given += 1;
    else if (isCodes(answer)) given += answer.length > 0 ? 1 : 0;
    else if (!isNotAnswered(answer) && isRatingAnswer(answer))
      given += Object.values(answer).filter(isPoint).length;
  }
  return given;
}

function isPoint(answer: ItemAnswer): boolean {
  return typeof answer === "number";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
