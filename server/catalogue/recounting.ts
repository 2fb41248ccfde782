import * as v from "valibot";
import type { Recounting } from "../../db/queries/removal.ts";
import type { KeptAnswers } from "../../surveys/response/check-answers.ts";
import type { Form } from "./catalogue.ts";

const Kept = v.record(
  v.string(),
  v.custom<KeptAnswers[string]>((answer) => answer !== null && answer !== undefined),
);

/** Reads answers back as the intake has written them. */
export function keptAnswers(answersJson: string): KeptAnswers {
  return v.parse(Kept, JSON.parse(answersJson));
}

/** The code of a single choice, or "" where it was not answered: the keys of a cell. */
export function codeIn(answers: KeptAnswers, question: string): string {
  const answer = answers[question];
  return typeof answer === "string" ? answer : "";
}

/** How the responses of these waves were counted. The forms must be looked up before the transaction. */
export function recountingOf(forms: ReadonlyMap<string, Form>): Recounting {
  const formOf = (wave: string): Form => {
    const form = forms.get(wave);
    if (!form) throw new Error(`nobody has looked up the wave ${wave}`);
    return form;
  };
  return {
    sizeOf: (wave) => formOf(wave).layout.size,
    incrementsOf(wave, answersJson) {
      const answers = keptAnswers(answersJson);
      return {
        increments: formOf(wave).counter.count(answers),
        ageGroup: codeIn(answers, "age_group"),
        gender: codeIn(answers, "gender"),
      };
    },
  };
}
