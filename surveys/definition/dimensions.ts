import type { Questionnaire, SingleQuestion } from "./questionnaire.ts";

/** The page on which a questionnaire asks who somebody is. */
const ABOUT_YOU = "about_you";
/** What is proposed for a new wave. */
const USUAL = ["age_group", "gender"];

/** The questions by which a wave's results may be broken down: one answer each, about the person. */
export function dimensionsOf(questionnaire: Questionnaire): SingleQuestion[] {
  return questionnaire.pages
    .filter((page) => page.id === ABOUT_YOU)
    .flatMap((page) => page.questions)
    .filter((question) => question.type === "single");
}

/** The dimensions that a new wave proposes: age group and gender, where they are asked. */
export function usualDimensions(questionnaire: Questionnaire): string[] {
  return dimensionsOf(questionnaire)
    .map(({ id }) => id)
    .filter((id) => USUAL.includes(id));
}
