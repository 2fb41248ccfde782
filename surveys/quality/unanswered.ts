import { questionsOf } from "../definition/questionnaire.ts";
import type { AnswerState } from "../response/answer.ts";
import { ANSWER_STATES } from "../response/answer.ts";
import type { Counts } from "../tally/counts.ts";
import { countsOf } from "../tally/counts.ts";
import type { Layout, Part } from "../tally/layout.ts";

/** How often a question was left without an answer. Of a battery, all its lines are added up. */
export type Unanswered = {
  question: string;
  lines: number;
  /** People asked, times lines: not those to whom it was not shown, or whose file did not have it. */
  asked: number;
  skipped: number;
  dontKnow: number;
  notReached: number;
};

/** What was not answered, per question in the order of the form. Counts of people alone, never what they said. */
export function unansweredIn(layout: Layout, counts: Counts): Unanswered[] {
  return questionsOf(layout.questionnaire).map(({ id }) => {
    const parts = layout.parts.filter((part) => questionIn(part) === id);
    const inState = (state: AnswerState) =>
      parts.reduce(
        (sum, part) => sum + (countsOf(counts, part)[ANSWER_STATES.indexOf(state)] ?? 0),
        0,
      );
    const asked = ANSWER_STATES.filter((state) => state !== "hidden" && state !== "notInFile");
    return {
      question: id,
      lines: parts.length,
      asked: asked.reduce((sum, state) => sum + inState(state), 0),
      skipped: inState("skipped"),
      dontKnow: inState("dontKnow"),
      notReached: inState("notReached"),
    };
  });
}

/** The question that a part keeps the states of, if it keeps any. */
function questionIn(part: Part): string | undefined {
  return "question" in part ? part.question.id : undefined;
}
