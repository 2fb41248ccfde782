import type {
  Item,
  Question,
  Questionnaire,
  RatingQuestion,
} from "../../../surveys/definition/questionnaire.ts";
import type { Draft } from "./draft.ts";
import { codesEntry, ratingEntry, textEntry } from "./draft.ts";
import { readNumber } from "./number-entry.ts";
import { shownQuestions } from "./shown-questions.ts";

/** One screen of the interview: a question, or one topic of a battery. */
export type Step = TopicStep | QuestionStep;
type QuestionStep = Place & {
  readonly kind: "question";
  readonly question: Exclude<Question, RatingQuestion>;
};
type TopicStep = Place & {
  readonly kind: "topic";
  readonly question: RatingQuestion;
  readonly item: Item;
  /** Counted from 1, within the battery. */
  readonly topic: number;
  readonly topics: number;
};
type Place = {
  /** Names the step for good: the list may grow and shrink around it. */
  readonly key: string;
  /** Counted from 1, among the questions this person is asked. */
  readonly number: number;
  readonly total: number;
};

/** The key under which a step is remembered. */
export function stepKey(question: string, item?: string): string {
  return item === undefined ? question : `${question}/${item}`;
}

/** All steps of this person, batteries unrolled, in their order. */
export function stepsOf(questionnaire: Questionnaire, draft: Draft): Step[] {
  const questions = shownQuestions(questionnaire, draft);
  const total = questions.length;
  return questions.flatMap((question, index): Step[] => {
    const number = index + 1;
    if (question.type !== "rating")
      return [{ kind: "question", key: stepKey(question.id), number, total, question }];
    const { items } = question;
    return items.map((item, place) => ({
      kind: "topic",
      key: stepKey(question.id, item.code),
      number,
      total,
      question,
      item,
      topic: place + 1,
      topics: items.length,
    }));
  });
}

/** The step under this key. */
export function stepAt(steps: readonly Step[], key: string): Step | undefined {
  return steps.find((step) => step.key === key);
}

/** The step after this one; none after the last. */
export function stepAfter(steps: readonly Step[], key: string): Step | undefined {
  return steps[steps.findIndex((step) => step.key === key) + 1];
}

/** The step before this one; none before the first. */
export function stepBefore(steps: readonly Step[], key: string): Step | undefined {
  return steps[steps.findIndex((step) => step.key === key) - 1];
}

/** The next topic of the same battery, or one that a changed answer has just made appear; else none. */
export function stepAfterChange(
  steps: readonly Step[],
  key: string,
  draft: Draft,
): Step | undefined {
  const here = steps.findIndex((step) => step.key === key);
  const next = steps[here + 1];
  if (next !== undefined && next.question.id === steps[here]?.question.id) return next;
  return steps.slice(here + 1).find((step) => !draft.seen.has(step.key));
}

/** Whether something is entered here. */
export function isAnswered(step: Step, draft: Draft): boolean {
  const { id } = step.question;
  if (step.kind === "topic") return ratingEntry(draft, id)[step.item.code] !== undefined;
  switch (step.question.type) {
    case "single":
      return textEntry(draft, id) !== "";
    case "multiple":
    case "ranking":
      return codesEntry(draft, id).length > 0;
    case "number":
    case "text":
      return textEntry(draft, id).trim() !== "";
  }
}

/** What keeps a step from being left forwards: an empty answer that is needed, or no fitting number. */
export type Obstacle = "required" | "number";

export function obstacleAt(step: Step, draft: Draft): Obstacle | undefined {
  const { question } = step;
  if (!isAnswered(step, draft)) return question.required ? "required" : undefined;
  if (question.type !== "number") return undefined;
  return readNumber(question, textEntry(draft, question.id)).kind === "unfit"
    ? "number"
    : undefined;
}

/** The first step that must be mended before anything can be handed in. */
export function firstObstacle(
  steps: readonly Step[],
  draft: Draft,
): { step: Step; obstacle: Obstacle } | undefined {
  for (const step of steps) {
    const obstacle = obstacleAt(step, draft);
    if (obstacle !== undefined) return { step, obstacle };
  }
  return undefined;
}
