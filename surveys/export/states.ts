import type { NotAnswered } from "../response/answer.ts";
import { ANSWER_STATES } from "../response/answer.ts";

type Unanswered = Exclude<NotAnswered["state"], "tooMany">;

/**
 * What stands in a cell that holds no answer. Each has a space, so none can be the code of an option; they
 * never change, because files of earlier years hold them.
 */
export const STATE_CELLS: Readonly<Record<Unanswered, string>> = {
  dontKnow: "weiß nicht",
  skipped: "leer gelassen",
  hidden: "nicht gefragt",
  notReached: "nicht erreicht",
  notInFile: "nicht erhoben",
  unreadable: "nicht lesbar",
};

/** Before the codes where there are more crosses than allowed: "zu viele: advice, family". */
export const TOO_MANY_CELL = "zu viele:";

/** What stands for a person's own words, which are never beside the other answers. */
export const WORDS_CELL = "[Text]";

/** The cell of a state. */
export function stateCell(answer: NotAnswered): string {
  return answer.state === "tooMany"
    ? `${TOO_MANY_CELL} ${answer.codes.join(", ")}`
    : STATE_CELLS[answer.state];
}

/** The state in a cell that we wrote, or undefined where it holds an answer. Its codes are unchecked. */
export function stateIn(cell: string): NotAnswered | undefined {
  const text = cell.trim();
  if (text.startsWith(TOO_MANY_CELL)) {
    const codes = text.slice(TOO_MANY_CELL.length).split(",");
    return { state: "tooMany", codes: codes.map((code) => code.trim()) };
  }
  for (const state of ANSWER_STATES)
    if (state !== "answered" && state !== "tooMany" && STATE_CELLS[state] === text)
      return { state };
  return undefined;
}
