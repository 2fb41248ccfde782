import { canonicalJson } from "../definition/canonical-json.ts";
import type { Questionnaire } from "../definition/questionnaire.ts";
import type { QuestionCount } from "../wire/count-sheet.ts";
import { cellsOf, countableQuestions } from "./countable.ts";
import { marksOf } from "./sure-people.ts";

/**
 * Counts in the order of the questionnaire and without what says nothing: no zeros, no questions without
 * marks. Two lists with the same counts are the same text then.
 */
export function canonicalCounts(
  questionnaire: Questionnaire,
  counts: readonly QuestionCount[],
): QuestionCount[] {
  return countableQuestions(questionnaire).flatMap((question) => {
    const count = counts.find((one) => one.question === question.id);
    if (!count || marksOf(count) === 0) return [];
    const options = cellsOf(question).flatMap(({ option, place }) =>
      count.options.filter((one) => one.option === option && one.place === place && one.count > 0),
    );
    return [{ question: question.id, people: count.people, options }];
  });
}

/** What makes a list the same list: where, when, who and all counts. To be hashed. */
export function countSheetIdentity(sheet: {
  wave: string;
  site: string;
  day: string;
  countedBy: string;
  counts: readonly QuestionCount[];
}): string {
  const { wave, site, day, countedBy, counts } = sheet;
  return canonicalJson({ wave, site, day, countedBy, counts });
}
