import type { Questionnaire } from "../definition/questionnaire.ts";
import { codesOf } from "../definition/questionnaire.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { QuestionCount } from "../wire/count-sheet.ts";
import type { CountableQuestion } from "./countable.ts";
import { countableQuestions, numberOf } from "./countable.ts";
import { marksOf, surePeople } from "./sure-people.ts";

/** What cannot be, and at which question. Null: of the whole list. */
export type CountFault = { question: string | null; problem: Problem };

/**
 * Whether the counts of a list can be true. Places in problems are the question's number on the form and
 * then what is wrong there.
 *
 * @returns what cannot be, in the order of the list; empty where all is well
 */
export function checkCounts(
  questionnaire: Questionnaire,
  counts: readonly QuestionCount[],
): CountFault[] {
  if (counts.every((count) => marksOf(count) === 0))
    return [{ question: null, problem: problem("count-sheet.empty") }];
  const countable = new Map(countableQuestions(questionnaire).map((one) => [one.id, one]));
  const seen = new Set<string>();
  return counts.flatMap((count): CountFault[] => {
    const at = (found: Problem | undefined) =>
      found ? [{ question: count.question, problem: found }] : [];
    const question = countable.get(count.question);
    if (!question) return at(problem("count-sheet.unknown-question", count.question));
    const number = String(numberOf(questionnaire, question.id));
    if (seen.has(question.id)) return at(problem("count-sheet.repeated", number));
    seen.add(question.id);
    return at(faultIn(question, count, number));
  });
}

function faultIn(
  question: CountableQuestion,
  count: QuestionCount,
  number: string,
): Problem | undefined {
  const codes = new Set(codesOf(question));
  const seen = new Set<string>();
  for (const { option, place } of count.options) {
    if (!codes.has(option)) return problem("count-sheet.unknown-option", number, option);
    const isPlace = place === null || (question.type === "ranking" && place <= question.pick);
    if (!isPlace) return problem("count-sheet.wrong-place", number);
    const cell = `${option} ${place}`;
    if (seen.has(cell)) return problem("count-sheet.repeated", number);
    seen.add(cell);
  }
  // Marks beside places: nobody could say whether they are the same ones.
  const counted = count.options.filter((option) => option.count > 0);
  if (counted.some(({ place }) => place === null) && counted.some(({ place }) => place !== null))
    return problem("count-sheet.mixed", number);
  const sure = surePeople(question, count);
  if (count.people === null || sure <= count.people) return undefined;
  return problem("count-sheet.more-than-people", number, String(sure), String(count.people));
}
