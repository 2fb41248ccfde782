import type { Question } from "../../definition/questionnaire.ts";
import { isShown } from "../../definition/show-if.ts";
import type { Answers, Unanswered } from "../../response/answer.ts";
import { chosenCodes } from "../../response/answer.ts";
import type { NoticeCode, RejectionCode } from "../row-codes.ts";

/** A row on its way to a form: what was read so far, and what stands against it. */
export type Draft = {
  answers: Answers;
  otherTexts: Record<string, string>;
  /** Whether anything at all stands on the form. */
  answered: boolean;
  faults: Fault[];
  notices: { question: string; code: NoticeCode }[];
};

/** A cell that cannot be read. `column` is its index, null where the row as a whole is at fault. */
export type Fault = { column: number | null; value: string | null; code: RejectionCode };

/** Reads one question's cells into the draft. */
export type QuestionReader = (cells: readonly string[], draft: Draft) => void;

export function newDraft(): Draft {
  return { answers: {}, otherTexts: {}, answered: false, faults: [], notices: [] };
}

/** Writes down that a cell cannot be read. The row has something on it all the same. */
export function refuse(draft: Draft, column: number, value: string, code: RejectionCode): void {
  draft.faults.push({ column, value, code });
  draft.answered = true;
}

const SKIPPED: Unanswered = { state: "skipped" };
const HIDDEN: Unanswered = { state: "hidden" };

/**
 * The state of a question nobody answered: hidden if its condition did not hold, else skipped. Where the
 * file lacks the question a condition looks at, nobody knows, and it counts as seen.
 */
export function unanswered({ showIf }: Question, { answers }: Draft): Unanswered {
  if (showIf === undefined) return SKIPPED;
  let unknown = false;
  const shown = isShown(showIf, (id) => {
    const answer = answers[id];
    if (typeof answer === "object" && "state" in answer && answer.state === "notInFile")
      unknown = true;
    return chosenCodes(answer);
  });
  return shown || unknown ? SKIPPED : HIDDEN;
}
