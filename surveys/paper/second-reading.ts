import type { Questionnaire } from "../definition/questionnaire.ts";
import { codesOf, questionsOf } from "../definition/questionnaire.ts";
import type { Answer, Answers, NotAnswered } from "../response/answer.ts";
import { isNotAnswered, isRatingAnswer } from "../response/answer.ts";

/** What was read in one field: a question with boxes, or one item of a battery. */
export type FieldReading = { question: string; item: string | null; answer: Answer };

/** A field that was read in two ways. */
export type DifferingField = { question: string; item: string | null; readings: [Answer, Answer] };

/** How two readings of the same form compare, question by question; `first` and `second` field by field. */
export type ComparedQuestion = {
  question: string;
  fields: number;
  differences: number;
  first: string[];
  second: string[];
};

const SKIPPED: NotAnswered = { state: "skipped" };

/**
 * Compares two readings of a form, field by field. Words are left out: nobody types the same remark twice
 * alike, and no figure rests on them. Where a jump leads past a question and where it was left empty is the
 * same to a typist.
 *
 * @param only the question that was read the second time; undefined: all of them
 */
export function compareReadings(
  questionnaire: Questionnaire,
  first: Answers,
  second: Answers,
  only?: string,
): { questions: ComparedQuestion[]; differing: DifferingField[] } {
  const questions: ComparedQuestion[] = [];
  const differing: DifferingField[] = [];
  const other = closedFields(questionnaire, second);
  for (const [index, { question, item, answer }] of closedFields(questionnaire, first).entries()) {
    if (only !== undefined && question !== only) continue;
    const again = other[index]?.answer ?? SKIPPED;
    const keyed = { first: JSON.stringify(answer), second: JSON.stringify(again) };
    const isDifferent = keyed.first !== keyed.second;
    if (isDifferent) differing.push({ question, item, readings: [answer, again] });
    const last = questions.at(-1);
    if (last?.question === question) {
      last.fields += 1;
      last.differences += Number(isDifferent);
      last.first.push(keyed.first);
      last.second.push(keyed.second);
    } else
      questions.push({
        question,
        fields: 1,
        differences: Number(isDifferent),
        first: [keyed.first],
        second: [keyed.second],
      });
  }
  return { questions, differing };
}

/** The answers of a form with some fields read anew. */
export function withReadings(
  questionnaire: Questionnaire,
  answers: Answers,
  readings: readonly FieldReading[],
): Answers {
  const changed: Answers = { ...answers };
  for (const { question: id, item, answer } of readings) {
    if (item === null) {
      changed[id] = answer;
      continue;
    }
    const question = questionsOf(questionnaire).find((one) => one.id === id);
    const before = changed[id] ?? SKIPPED;
    if (!question || (typeof answer !== "number" && !isNotAnswered(answer))) continue;
    const items = isRatingAnswer(before)
      ? before
      : Object.fromEntries(
          codesOf(question).map((code) => [code, isNotAnswered(before) ? before : SKIPPED]),
        );
    changed[id] = { ...items, [item]: answer };
  }
  return changed;
}

function closedFields(questionnaire: Questionnaire, answers: Answers): FieldReading[] {
  return questionsOf(questionnaire).flatMap((question): FieldReading[] => {
    if (question.type === "text") return [];
    const answer = seen(answers[question.id] ?? SKIPPED);
    if (question.type !== "rating") return [{ question: question.id, item: null, answer }];
    return codesOf(question).map((item) => ({
      question: question.id,
      item,
      answer: isRatingAnswer(answer) ? seen(answer[item] ?? SKIPPED) : answer,
    }));
  });
}

function seen(answer: Answer): Answer {
  return isNotAnswered(answer) && answer.state === "hidden" ? SKIPPED : answer;
}
