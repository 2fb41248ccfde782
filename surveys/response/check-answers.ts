import type { MultipleQuestion, Question, Questionnaire } from "../definition/questionnaire.ts";
import { codesOf, otherOptionOf, questionsOf } from "../definition/questionnaire.ts";
import { isShown } from "../definition/show-if.ts";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import type { Mode } from "../wire/submission.ts";
import type { Answer, Answers, ItemAnswer, NotAnswered, RatingAnswer } from "./answer.ts";
import { chosenCodes, isCodes, isNotAnswered, isRatingAnswer } from "./answer.ts";

/** An answer as it is kept: a text has moved to a table of its own and leaves `true` behind. */
export type KeptAnswer = Answer | true;
export type KeptAnswers = Record<string, KeptAnswer>;

const HIDDEN: NotAnswered = { state: "hidden" };

/** Answers brought into the one form that is kept, hashed and counted; or the first thing wrong in them. */
export type CheckedAnswers =
  | { kind: "fit"; answers: Answers }
  | { kind: "unfit"; problem: Problem };

/** On a screen the program guards the rules; on paper people write what they like, and it is kept. */
function isScreen(mode: Mode): boolean {
  return mode === "tablet" || mode === "web";
}

/**
 * Checks a complete set of answers against the questionnaire and brings it into canonical form:
 * questions in their order, codes of a multiple choice in the questionnaire's order, empty lists and
 * blank texts as skipped, a battery in one state written once. A question whose condition does not hold
 * is hidden: on screens whatever was chosen before the condition changed, on paper where it was left
 * empty. What people wrote there all the same is kept.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  mode: Mode,
  answers: Answers,
): CheckedAnswers {
  const fit: Answers = {};
  let found = 0;
  for (const question of questionsOf(questionnaire)) {
    const given = answers[question.id];
    if (given === undefined) return unfit("answer.missing-question", question.id);
    found += 1;
    const shown = isShown(question.showIf, (id) => chosenCodes(fit[id]));
    if (!shown && isScreen(mode)) {
      fit[question.id] = HIDDEN;
      continue;
    }
    const checked = checkAnswer(question, mode, given);
    if ("code" in checked) return { kind: "unfit", problem: checked };
    if (!shown && hasState(checked.answer, "skipped")) {
      fit[question.id] = HIDDEN;
      continue;
    }
    if (question.required && isScreen(mode) && hasState(checked.answer, "skipped"))
      return unfit("answer.required", question.id);
    fit[question.id] = checked.answer;
  }
  if (Object.keys(answers).length > found) {
    const unknown = Object.keys(answers).find((id) => fit[id] === undefined) ?? "";
    return unfit("answer.unknown-question", unknown);
  }
  return { kind: "fit", answers: fit };
}

/** Checks the words behind "something else": only where the question has such an option. */
export function checkOtherTexts(
  questionnaire: Questionnaire,
  otherTexts: Record<string, string>,
): Problem | undefined {
  const ids = Object.keys(otherTexts);
  if (ids.length === 0) return undefined;
  const open = new Set(
    questionsOf(questionnaire)
      .filter((question) => otherOptionOf(question) !== undefined)
      .map((question) => question.id),
  );
  for (const id of ids) {
    if (!open.has(id)) return problem("answer.no-other", id);
    if (hasNul(otherTexts[id] ?? "")) return problem("answer.wrong-type", id);
  }
  return undefined;
}

type Checked = { answer: Answer } | Problem;

function checkAnswer(question: Question, mode: Mode, given: Answer): Checked {
  if (isNotAnswered(given)) return checkState(question, given);
  switch (question.type) {
    case "single":
      if (typeof given !== "string") return problem("answer.wrong-type", question.id);
      return codesOf(question).includes(given)
        ? { answer: given }
        : problem("answer.unknown-code", question.id, given);
    case "multiple":
      return isCodes(given)
        ? checkMultiple(question, mode, given)
        : problem("answer.wrong-type", question.id);
    case "ranking": {
      if (!isCodes(given)) return problem("answer.wrong-type", question.id);
      if (given.length > question.pick) return problem("answer.too-many", question.id);
      return checkCodes(question, given) ?? { answer: given.length ? given : { state: "skipped" } };
    }
    case "rating":
      if (!isRatingAnswer(given)) return problem("answer.wrong-type", question.id);
      return checkRating(question.id, codesOf(question), question.scale, given);
    case "number": {
      if (typeof given !== "number" || !Number.isSafeInteger(given))
        return problem("answer.wrong-type", question.id);
      const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = question;
      return given < min || given > max
        ? problem("answer.out-of-range", question.id, String(given))
        : { answer: given };
    }
    case "text": {
      if (typeof given !== "string" || hasNul(given))
        return problem("answer.wrong-type", question.id);
      const text = given.trim();
      if (text.length > question.maxLength) return problem("answer.too-long", question.id);
      return { answer: text === "" ? { state: "skipped" } : text };
    }
  }
}

/** PostgreSQL cannot store the character NUL, and no keyboard types it. */
function hasNul(text: string): boolean {
  return text.includes("\u0000");
}

function checkState(question: Question, given: NotAnswered): Checked {
  if (given.state === "dontKnow" && !(question.type === "rating" && question.scale.dontKnow))
    return problem("answer.wrong-type", question.id);
  if (given.state !== "tooMany") return { answer: { state: given.state } };
  if (question.type === "rating" || question.type === "number" || question.type === "text")
    return problem("answer.wrong-type", question.id);
  const unknown = checkCodes(question, given.codes);
  if (unknown) return unknown;
  return { answer: { state: "tooMany", codes: inOrder(codesOf(question), given.codes) } };
}

function checkMultiple(question: MultipleQuestion, mode: Mode, given: string[]): Checked {
  const unknown = checkCodes(question, given);
  if (unknown) return unknown;
  if (given.length === 0) return { answer: { state: "skipped" } };
  if (question.max !== undefined && given.length > question.max)
    return problem("answer.too-many", question.id);
  const alone = question.options.find(({ code, exclusive }) => exclusive && given.includes(code));
  if (alone && given.length > 1 && isScreen(mode))
    return problem("answer.exclusive", question.id, alone.code);
  return { answer: inOrder(codesOf(question), given) };
}

function checkCodes(question: Question, given: string[]): Problem | undefined {
  const known = codesOf(question);
  for (let index = 0; index < given.length; index++) {
    const code = given[index] ?? "";
    if (!known.includes(code)) return problem("answer.unknown-code", question.id, code);
    if (given.indexOf(code) < index) return problem("answer.repeated-code", question.id, code);
  }
  return undefined;
}

function checkRating(
  id: string,
  items: readonly string[],
  scale: { min: number; max: number; dontKnow: boolean },
  given: RatingAnswer,
): Checked {
  const answer: RatingAnswer = {};
  let common: string | undefined;
  for (const item of items) {
    const value = given[item];
    if (value === undefined) return problem("answer.missing-question", id, item);
    const wrong = checkItem(id, item, scale, value);
    if (wrong) return wrong;
    answer[item] = value;
    const state = typeof value === "number" || value.state === "tooMany" ? "" : value.state;
    common = common === undefined || common === state ? state : "";
  }
  for (const item of Object.keys(given))
    if (answer[item] === undefined) return problem("answer.unknown-code", id, item);
  const first = answer[items[0] ?? ""];
  return common && first !== undefined && typeof first !== "number"
    ? { answer: first }
    : { answer };
}

function checkItem(
  id: string,
  item: string,
  scale: { min: number; max: number; dontKnow: boolean },
  value: ItemAnswer,
): Problem | undefined {
  if (typeof value === "number")
    return Number.isInteger(value) && value >= scale.min && value <= scale.max
      ? undefined
      : problem("answer.out-of-range", id, item, String(value));
  return value.state === "dontKnow" && !scale.dontKnow
    ? problem("answer.wrong-type", id, item)
    : undefined;
}

function hasState(answer: Answer, state: string): boolean {
  return isNotAnswered(answer) && answer.state === state;
}

function inOrder(known: readonly string[], given: string[]): string[] {
  return given.length < 2 ? given : known.filter((code) => given.includes(code));
}

function unfit(code: Parameters<typeof problem>[0], ...where: string[]): CheckedAnswers {
  return { kind: "unfit", problem: problem(code, ...where) };
}
