import type { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import { questionsOf } from "../../surveys/definition/questionnaire.ts";
import type { EntryForm, Field } from "../../surveys/paper/entry-fields.ts";
import { keyOfCharacter } from "../../surveys/paper/key-of.ts";
import type { Key } from "../../surveys/paper/keystrokes.ts";
import type { Answer, Answers, ItemAnswer } from "../../surveys/response/answer.ts";
import { isNotAnswered, isRatingAnswer } from "../../surveys/response/answer.ts";

/** The keys of a text of characters. */
export function keysOf(characters: string): Key[] {
  return [...characters].map(keyOfCharacter);
}

/** What a typist types who has these answers on paper: field by field, Enter where a field needs it. */
export function prescribedKeys(
  questionnaire: Questionnaire,
  form: EntryForm,
  answers: Answers,
): Key[] {
  const keys: Key[] = [];
  form.fields.forEach((field, place) => {
    if (field.kind === "text" && field.of === "other") return;
    keys.push({ kind: "go", field: place });
    keys.push(...fieldKeys(field, answerIn(questionnaire, field, answers)), { kind: "pause" });
  });
  return keys;
}

function answerIn(questionnaire: Questionnaire, field: Field, answers: Answers): Answer {
  const question = questionsOf(questionnaire).find(({ id }) => id === field.question);
  const answer = answers[field.question] ?? { state: "skipped" };
  if (question?.type !== "rating" || field.kind !== "choice" || !isRatingAnswer(answer))
    return answer;
  const item: ItemAnswer = answer[field.item?.code ?? ""] ?? { state: "skipped" };
  return typeof item === "number" ? String(item) : item;
}

function fieldKeys(field: Field, answer: Answer): Key[] {
  if (typeof answer === "object" && !Array.isArray(answer) && isNotAnswered(answer))
    switch (answer.state) {
      case "dontKnow":
        return keysOf("w");
      case "unreadable":
        return [{ kind: "unreadable" }];
      case "tooMany":
        return [...keysOf("m"), ...codeKeys(field, answer.codes)];
      default:
        return [];
    }
  if (field.kind === "text") return [{ kind: "write", text: String(answer) }];
  if (field.kind === "number") return keysOf(String(answer));
  return codeKeys(field, Array.isArray(answer) ? answer : [String(answer)]);
}

/** A separator closes each code, as someone does who types faster than the pause. */
function codeKeys(field: Field, codes: readonly string[]): Key[] {
  if (field.kind !== "choice") return [];
  return codes.flatMap((code) => {
    const choice = field.choices.find((one) => one.code === code);
    return choice ? keysOf(`${choice.typed},`) : [];
  });
}
