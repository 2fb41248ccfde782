import type {
  Question,
  Questionnaire,
  RatingQuestion,
} from "../../../surveys/definition/questionnaire.ts";
import { otherOptionOf, questionsOf } from "../../../surveys/definition/questionnaire.ts";
import type { Answer, Answers, ItemAnswer, Unanswered } from "../../../surveys/response/answer.ts";
import type { Draft } from "./draft.ts";
import { codesEntry, ratingEntry, textEntry } from "./draft.ts";
import { readNumber } from "./number-entry.ts";
import { shownQuestions } from "./shown-questions.ts";
import { stepKey } from "./steps.ts";

/** The answers as they are sent: an entry for every question, whether it was asked or not. */
export function answersOf(questionnaire: Questionnaire, draft: Draft): Answers {
  const shown = new Set(shownQuestions(questionnaire, draft));
  return Object.fromEntries(
    questionsOf(questionnaire).map((question): [string, Answer] => [
      question.id,
      shown.has(question) ? answerTo(question, draft) : { state: "hidden" },
    ]),
  );
}

/** The words behind "something else", where that option is chosen and words were written. */
export function otherTextsOf(questionnaire: Questionnaire, draft: Draft): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const question of shownQuestions(questionnaire, draft)) {
    const text = otherTextOf(question, draft);
    if (text !== "") texts[question.id] = text;
  }
  return texts;
}

/** The words behind this question's "something else"; empty where it is not chosen. */
export function otherTextOf(question: Question, draft: Draft): string {
  const other = otherOptionOf(question)?.code;
  if (other === undefined) return "";
  const chosen =
    question.type === "single"
      ? textEntry(draft, question.id) === other
      : codesEntry(draft, question.id).includes(other);
  return chosen ? (draft.otherTexts[question.id] ?? "").trim() : "";
}

function answerTo(question: Question, draft: Draft): Answer {
  const { id } = question;
  const empty = emptiness(draft, stepKey(id));
  switch (question.type) {
    case "single":
      return textEntry(draft, id) || empty;
    case "multiple": {
      const chosen = codesEntry(draft, id);
      const codes = question.options
        .map((option) => option.code)
        .filter((code) => chosen.includes(code));
      return codes.length > 0 ? codes : empty;
    }
    case "ranking": {
      const codes = codesEntry(draft, id);
      return codes.length > 0 ? [...codes] : empty;
    }
    case "rating":
      return ratingTo(question, draft);
    case "number": {
      const read = readNumber(question, textEntry(draft, id));
      return read.kind === "fit" ? read.value : empty;
    }
    case "text":
      return textEntry(draft, id).trim() || empty;
  }
}

/** Item by item; a battery that is in one state as a whole writes it once. */
function ratingTo(question: RatingQuestion, draft: Draft): Answer {
  const rated = ratingEntry(draft, question.id);
  const items = question.items.map(({ code }): [string, ItemAnswer] => {
    const value = rated[code];
    if (value === "dontKnow") return [code, { state: "dontKnow" }];
    return [code, value ?? emptiness(draft, stepKey(question.id, code))];
  });
  const states = new Set(
    items.map(([, answer]) => (typeof answer === "number" ? "answered" : answer.state)),
  );
  const first = items[0]?.[1];
  return states.size === 1 && first !== undefined && typeof first !== "number"
    ? first
    : Object.fromEntries(items);
}

function emptiness(draft: Draft, step: string): Unanswered {
  return { state: draft.seen.has(step) ? "skipped" : "notReached" };
}
