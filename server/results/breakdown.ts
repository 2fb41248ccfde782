import { codesOf, questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { Texts } from "../../surveys/definition/wording.ts";
import { path, textAt } from "../../surveys/definition/wording.ts";
import type { Filter } from "../../surveys/disclosure/groups/published-views.ts";
import type { Breakdown } from "../../surveys/wire/breakdown.ts";
import type { ReleasedSums } from "./released-sums.ts";

/**
 * What a result says about its own filter, and which others there are: from the numbers of people in whole
 * release groups alone.
 *
 * @param filter that the result is narrowed down by; it names questions of the form
 */
export function breakdownOf(
  { form, filters, whole }: Pick<ReleasedSums, "form" | "filters" | "whole">,
  filter: Filter,
  texts: Texts,
): Breakdown {
  const dimensions = questionsOf(form.questionnaire).filter(({ id }) =>
    filters.some((one) => id in one.filter),
  );
  const responsesOf = (wanted: Filter) =>
    filters.find((one) => isSame(one.filter, wanted))?.responses ?? 0;
  const fixed = Object.keys(filter);
  const told = filters
    .filter((one) => isOver(one.filter, fixed))
    .reduce((sum, { responses }) => sum + responses, 0);
  return {
    filter: Object.entries(filter).map(([question, code]) => ({
      question,
      text: textAt(texts, path.question(question)),
      code,
      label: textAt(texts, path.option(question, code)),
    })),
    all: whole.value.responses,
    notBrokenDown: fixed.length === 0 ? 0 : whole.value.responses - told,
    choices: dimensions.map((question) => ({
      question: question.id,
      text: textAt(texts, path.question(question.id)),
      options: codesOf(question).flatMap((code) => {
        const responses = responsesOf({ ...filter, [question.id]: code });
        const label = textAt(texts, path.option(question.id, code));
        return responses === 0 ? [] : [{ code, label, responses }];
      }),
    })),
  };
}

function isOver(filter: Filter, questions: readonly string[]): boolean {
  const named = Object.keys(filter);
  return named.length === questions.length && questions.every((question) => question in filter);
}

function isSame(one: Filter, other: Filter): boolean {
  return (
    isOver(one, Object.keys(other)) &&
    Object.entries(one).every(([question, code]) => other[question] === code)
  );
}
