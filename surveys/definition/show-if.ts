import type { Condition, Question } from "./questionnaire.ts";

/** The codes chosen in a question so far; empty where nothing is chosen. */
export type ChosenCodes = (question: string) => readonly string[];

/** Whether a question is shown, given what was chosen before. No condition: always. */
export function isShown(condition: Condition | undefined, chosen: ChosenCodes): boolean {
  if (condition === undefined) return true;
  if ("question" in condition)
    return chosen(condition.question).some((code) => condition.in.includes(code));
  if ("all" in condition) return condition.all.every((part) => isShown(part, chosen));
  if ("any" in condition) return condition.any.some((part) => isShown(part, chosen));
  return !isShown(condition.not, chosen);
}

/** The questions a condition looks at, with the codes it names. */
export function referencesOf(condition: Condition): { question: string; codes: string[] }[] {
  if ("question" in condition) return [{ question: condition.question, codes: condition.in }];
  if ("all" in condition) return condition.all.flatMap(referencesOf);
  if ("any" in condition) return condition.any.flatMap(referencesOf);
  return referencesOf(condition.not);
}

/** Whether a question is put to people, or not, because of what they answered to one of some questions. */
export function hangsOn({ showIf }: Question, questions: ReadonlySet<string>): boolean {
  return (
    showIf !== undefined && referencesOf(showIf).some(({ question }) => questions.has(question))
  );
}
