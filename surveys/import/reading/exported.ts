import type { Question } from "../../definition/questionnaire.ts";
import { codesOf } from "../../definition/questionnaire.ts";
import { stateIn } from "../../export/states.ts";
import type { NotAnswered } from "../../response/answer.ts";
import { isRatingAnswer } from "../../response/answer.ts";
import type { AnswerRule } from "../mapping-file.ts";
import type { Draft, QuestionReader } from "./draft.ts";
import { refuse } from "./draft.ts";

type Column = { column: number; rule: AnswerRule };
type Found = Column & { state: NotAnswered };

/**
 * Reads a question from the columns of our own export: cells that hold a state as `stateCell` wrote them,
 * all others as in every table. A form in it was counted once, so it is taken in even where nothing was
 * answered.
 *
 * @param usual reads the cells that hold answers
 */
export function exportedReader(
  question: Question,
  columns: readonly Column[],
  usual: QuestionReader,
): QuestionReader {
  return (cells, draft) => {
    draft.answered = true;
    const states = columns.flatMap(({ column, rule }): Found[] => {
      const state = stateIn(cells[column] ?? "");
      return state ? [{ column, rule, state }] : [];
    });
    const [first] = states;
    if (!first) usual(cells, draft);
    else if (question.type === "rating") readItems(question.id, cells, states, usual, draft);
    else if (fits(question, first.state)) draft.answers[question.id] = first.state;
    else refuse(draft, first.column, cells[first.column] ?? "", "unknown_option");
  };
}

/** The items with a state keep it; the others are read as if those cells were empty. */
function readItems(
  id: string,
  cells: readonly string[],
  states: readonly Found[],
  usual: QuestionReader,
  draft: Draft,
): void {
  const others = [...cells];
  for (const { column } of states) others[column] = "";
  usual(others, draft);
  const answer = draft.answers[id];
  if (answer === undefined || !isRatingAnswer(answer)) return;
  for (const { rule, state } of states) if ("item" in rule) answer[rule.item] = state;
}

/** Somebody may have changed the codes by hand. */
function fits(question: Question, state: NotAnswered): boolean {
  if (state.state === "dontKnow") return false;
  if (state.state !== "tooMany") return true;
  const known = codesOf(question);
  return state.codes.every((code, at) => known.includes(code) && state.codes.indexOf(code) === at);
}
