import type { Question } from "../../definition/questionnaire.ts";
import { plain } from "../matching/plain.ts";
import { emptyMeaning, numberIn, wrong } from "./cell-meaning.ts";
import type { CellRules } from "./cell-rules.ts";
import { hasControlCharacter } from "./control-characters.ts";
import type { Draft, QuestionReader } from "./draft.ts";
import { refuse, unanswered } from "./draft.ts";

type NumberQuestion = Extract<Question, { type: "number" }>;
type TextQuestion = Extract<Question, { type: "text" }>;
type Rule = {
  notAnswered?: string[] | undefined;
  empty?: string[] | undefined;
  handwritingNotTyped?: string[] | undefined;
};

/** Reads a whole number; "4,0" is 4. */
export function numberReader(
  question: NumberQuestion,
  column: number,
  rule: Rule,
  system: CellRules,
): QuestionReader {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = question;
  return (cells, draft) => {
    const cell = cells[column] ?? "";
    const empty = emptyMeaning(cell, system, rule.notAnswered);
    if (empty) return keepState(question, empty, draft);
    const number = numberIn(cell, system.decimal);
    if (number === undefined) {
      const meaning = wrong(cell, "unknown_option");
      if (meaning.kind === "wrong") refuse(draft, column, cell, meaning.code);
    } else if (!Number.isInteger(number) || number < min || number > max)
      refuse(draft, column, cell, "out_of_range");
    else {
      draft.answered = true;
      draft.answers[question.id] = number;
    }
  };
}

/** Reads a person's own words. */
export function textReader(
  question: TextQuestion,
  column: number,
  rule: Rule,
  system: CellRules,
): QuestionReader {
  const empty = new Set((rule.empty ?? []).map(plain));
  const untyped = new Set((rule.handwritingNotTyped ?? []).map(plain));
  return (cells, draft) => {
    const cell = cells[column] ?? "";
    if (cell === "") {
      draft.answers[question.id] = unanswered(question, draft);
      return;
    }
    const looked = cell.length < 20 ? plain(cell) : cell;
    if (empty.has(looked)) {
      draft.answers[question.id] = unanswered(question, draft);
      return;
    }
    if (untyped.has(looked)) {
      // Something is written, so the form is not empty; what it says nobody has typed.
      draft.answered = true;
      draft.answers[question.id] = unanswered(question, draft);
      draft.notices.push({ question: question.id, code: "handwriting_not_typed" });
      return;
    }
    const nothing = cell.length < 20 ? emptyMeaning(cell, system, rule.notAnswered) : undefined;
    if (nothing) return keepState(question, nothing, draft);
    const text = cell.trim();
    if (text === "") {
      draft.answers[question.id] = unanswered(question, draft);
      return;
    }
    if (hasControlCharacter(text)) return refuse(draft, column, cell, "control_character");
    if (text.length > question.maxLength) return refuse(draft, column, cell, "text_too_long");
    draft.answered = true;
    draft.answers[question.id] = text;
  };
}

function keepState(
  question: Question,
  meaning: NonNullable<ReturnType<typeof emptyMeaning>>,
  draft: Draft,
): void {
  if (meaning.kind !== "state") {
    draft.answers[question.id] = unanswered(question, draft);
    return;
  }
  draft.answers[question.id] = { state: meaning.state };
  if (meaning.state !== "unreadable") return;
  draft.answered = true;
  draft.notices.push({ question: question.id, code: "unreadable" });
}
