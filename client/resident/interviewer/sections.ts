import type { Question } from "../../../surveys/definition/questionnaire.ts";
import type { Interview } from "../interview/interview.ts";
import type { Step } from "../interview/steps.ts";
import { isAnswered, stepsOf } from "../interview/steps.ts";

/** A page of the questionnaire, as far as this person is asked it. */
export type Section = {
  readonly page: string;
  readonly questions: readonly Inquiry[];
  readonly answered: number;
  /** Whether anything of it stood on the screen or was answered. */
  readonly begun: boolean;
};

/** One question with all its steps: a battery has several, any other one. */
export type Inquiry = {
  readonly question: Question;
  readonly steps: readonly Step[];
  readonly answered: boolean;
  readonly begun: boolean;
};

/** The sections in the questionnaire's order. One whose questions are all hidden is left out. */
export function sectionsOf({ offer, draft }: Interview): Section[] {
  const steps = stepsOf(offer.questionnaire, draft);
  return offer.questionnaire.pages.flatMap(({ id, questions }) => {
    const inquiries = questions.flatMap((question): Inquiry[] => {
      const own = steps.filter((step) => step.question.id === question.id);
      if (own.length === 0) return [];
      return [
        {
          question,
          steps: own,
          answered: own.some((step) => isAnswered(step, draft)),
          begun: own.some((step) => draft.seen.has(step.key) || isAnswered(step, draft)),
        },
      ];
    });
    if (inquiries.length === 0) return [];
    return [
      {
        page: id,
        questions: inquiries,
        answered: inquiries.filter(({ answered }) => answered).length,
        begun: inquiries.some(({ begun }) => begun),
      },
    ];
  });
}
