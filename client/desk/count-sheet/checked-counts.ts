import { checkCounts } from "../../../surveys/count-sheet/check-counts.ts";
import { numberOf } from "../../../surveys/count-sheet/countable.ts";
import type { Questionnaire } from "../../../surveys/definition/questionnaire.ts";
import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { QuestionCount } from "../../../surveys/wire/count-sheet.ts";
import type { Fault } from "../form/fault.ts";
import type { Draft } from "./draft.ts";
import { countsIn, fieldOf } from "./draft.ts";

/** Where a fault of the whole list leads: its first field follows. */
export const COUNTS_FIELD = "counts";

/** The counts in the fields as the server would take them, or what cannot be, each at its field. */
export function checkedCounts(
  questionnaire: Questionnaire,
  draft: Draft,
): { counts: QuestionCount[]; faults: Fault[] } {
  const read = countsIn(questionnaire, draft);
  if (read.kind === "faulty")
    return {
      counts: [],
      faults: read.fields.map(({ question, field, why }) => ({
        field,
        sentence: say(COUNT_SHEET_DE, `count.${why}`, {
          number: numberOf(questionnaire, question),
        }),
      })),
    };
  const { counts } = read;
  const faults = checkCounts(questionnaire, counts).map(({ question, problem }) => ({
    field: question === null ? COUNTS_FIELD : fieldOf.people(question),
    sentence: problemSentence(PROBLEMS_DE, problem),
  }));
  return { counts, faults };
}
