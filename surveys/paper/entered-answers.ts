import type { Question, Questionnaire } from "../definition/questionnaire.ts";
import { questionsOf } from "../definition/questionnaire.ts";
import type { Answer, Answers, ItemAnswer, NotAnswered, RatingAnswer } from "../response/answer.ts";
import type { ChoiceField, EntryForm, Field } from "./entry-fields.ts";
import type { Entry, EntryState } from "./entry-state.ts";
import { entryAt, isIncomplete } from "./entry-state.ts";

/** What a typed sheet says, or which fields cannot be kept yet. */
export type EnteredAnswers =
  | { kind: "complete"; answers: Answers; otherTexts: Record<string, string> }
  | { kind: "incomplete"; fields: number[] };

/** Turns a typed sheet into answers. What is complete here, the intake accepts in the mode "paper". */
export function enteredAnswers(
  questionnaire: Questionnaire,
  form: EntryForm,
  state: EntryState,
): EnteredAnswers {
  const open = form.fields.flatMap((field, at) =>
    isIncomplete(field, entryAt(state, at)) || (at === state.current && state.typing !== "")
      ? [at]
      : [],
  );
  if (open.length > 0) return { kind: "incomplete", fields: open };
  const answers: Answers = {};
  for (const question of questionsOf(questionnaire))
    answers[question.id] = answerOf(question, form, state);
  const otherTexts: Record<string, string> = {};
  form.fields.forEach((field, at) => {
    const entry = entryAt(state, at);
    if (field.kind !== "text" || field.of !== "other" || entry.kind !== "text") return;
    const words = entry.text.trim();
    if (words !== "") otherTexts[field.question] = words;
  });
  return { kind: "complete", answers, otherTexts };
}

const SKIPPED: NotAnswered = { state: "skipped" };

function answerOf(question: Question, form: EntryForm, state: EntryState): Answer {
  const mine = (field: Field) => field.question === question.id;
  if (question.type === "rating") {
    const answer: RatingAnswer = {};
    form.fields.forEach((field, at) => {
      if (mine(field) && field.kind === "choice" && field.item)
        answer[field.item.code] = itemOf(field, entryAt(state, at));
    });
    return answer;
  }
  const at = form.fields.findIndex(
    (field) => mine(field) && !(field.kind === "text" && field.of === "other"),
  );
  const field = form.fields[at];
  const entry = entryAt(state, at);
  if (entry.kind === "digits") return Number(entry.digits);
  if (entry.kind === "text") return entry.text.trim() === "" ? SKIPPED : entry.text.trim();
  if (entry.kind === "codes" && field?.kind === "choice")
    return field.takes === "one"
      ? (entry.codes[0] ?? SKIPPED)
      : field.takes === "some"
        ? inOrder(field, entry.codes)
        : [...entry.codes];
  return stateOf(field, entry);
}

function itemOf(field: ChoiceField, entry: Entry): ItemAnswer {
  return entry.kind === "codes" ? Number(entry.codes[0]) : stateOf(field, entry);
}

function stateOf(field: Field | undefined, entry: Entry): NotAnswered {
  switch (entry.kind) {
    case "tooMany":
      return {
        state: "tooMany",
        codes: field?.kind === "choice" ? inOrder(field, entry.codes) : [...entry.codes],
      };
    case "dontKnow":
    case "unreadable":
      return { state: entry.kind };
    default:
      return SKIPPED;
  }
}

function inOrder({ choices }: ChoiceField, codes: readonly string[]): string[] {
  return choices.map(({ code }) => code).filter((code) => codes.includes(code));
}
