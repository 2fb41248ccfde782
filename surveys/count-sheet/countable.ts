import type {
  MultipleQuestion,
  Questionnaire,
  RankingQuestion,
  SingleQuestion,
} from "../definition/questionnaire.ts";
import { codesOf, questionsOf, topicalQuestionsOf } from "../definition/questionnaire.ts";

/** A question that can be counted by marks on a list. */
export type CountableQuestion = SingleQuestion | MultipleQuestion | RankingQuestion;

/** One field of a list: an option, in a ranking also at a place. */
export type CountCell = { option: string; place: number | null };

/**
 * The questions that a list can count. Questions about the person are left out: their answers break
 * results down and are shown to nobody alone. Ratings, numbers and texts are no marks.
 */
export function countableQuestions(questionnaire: Questionnaire): CountableQuestion[] {
  return topicalQuestionsOf(questionnaire).filter(
    (question): question is CountableQuestion =>
      question.type === "single" || question.type === "multiple" || question.type === "ranking",
  );
}

/** All fields of a question: for a ranking those of marks first, then those of each place. */
export function cellsOf(question: CountableQuestion): CountCell[] {
  const options = codesOf(question);
  const places = question.type === "ranking" ? placesOf(question) : [];
  return [null, ...places].flatMap((place) => options.map((option) => ({ option, place })));
}

/** The places of a ranking, first one first. */
export function placesOf({ pick }: RankingQuestion): number[] {
  return Array.from({ length: pick }, (_, index) => index + 1);
}

/** The number of a question on the form. */
export function numberOf(questionnaire: Questionnaire, id: string): number {
  return questionsOf(questionnaire).findIndex((question) => question.id === id) + 1;
}
