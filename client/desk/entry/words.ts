import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Field } from "../../../surveys/paper/entry-fields.ts";
import type { Entry, Refusal } from "../../../surveys/paper/entry-state.ts";
import type { FieldNote } from "../../../surveys/paper/field-notes.ts";
import type { TypingForm } from "./session.ts";

/** What a field shows: the digits that were typed, or the letter of its state. */
export function echoOf(field: Field, entry: Entry, typing: string): string {
  const waiting = typing === "" ? [] : [`${typing}_`];
  switch (entry.kind) {
    case "codes":
      return [...typedCodes(field, entry.codes), ...waiting].join(" ");
    case "tooMany":
      return ["m", ...typedCodes(field, entry.codes), ...waiting].join(" ");
    case "dontKnow":
      return "w";
    case "unreadable":
      return "u";
    case "digits":
      return entry.digits;
    case "text":
      return entry.text;
    case "empty":
      return waiting.join("");
  }
}

function typedCodes(field: Field, codes: readonly string[]): string[] {
  if (field.kind !== "choice") return [...codes];
  return codes.map((code) => field.choices.find((choice) => choice.code === code)?.typed ?? code);
}

/** What an option or a point of the scale is called on the form. */
export function choiceText({ texts }: TypingForm, field: Field, code: string): string {
  if (field.kind !== "choice") return code;
  if (field.item) return textAt(texts, path.scale(field.question, Number(code)));
  return field.takes === "ranked"
    ? (texts[path.topic(code, "label")] ?? textAt(texts, path.item(field.question, code)))
    : textAt(texts, path.option(field.question, code));
}

/** The short name for an option beside its digits, where the catalogue has one: topics do. */
export function shortTopic({ texts }: TypingForm, code: string): string | undefined {
  return texts[path.topic(code, "short")];
}

/** A battery's name at the head of its column, where it plays a part that has one. */
export function batteryWord({ questionnaire }: TypingForm, question: string): string | undefined {
  const battery = questionsOf(questionnaire).find(({ id }) => id === question);
  return battery?.type === "rating" && battery.role
    ? say(ENTRY_DE, `battery.${battery.role}`)
    : undefined;
}

/** A note beside a field. */
export function noteSentence(note: FieldNote): string {
  switch (note.kind) {
    case "too-many":
      return say(ENTRY_DE, `note.too-many.${note.rule}`, {
        crosses: capital(crosses(note.crosses)),
        limit: note.limit,
      });
    case "more-crosses":
      return say(ENTRY_DE, "note.more-crosses", {
        crosses: crosses(note.crosses),
        limit: note.limit,
      });
    case "out-of-range":
      return say(ENTRY_DE, "note.out-of-range", { min: note.min, max: note.max });
    case "too-long":
      return say(ENTRY_DE, "note.too-long", { most: note.most });
    case "against-jump":
    case "against-exclusive":
      return say(ENTRY_DE, `note.${note.kind}`);
  }
}

/** Why a key changed nothing. */
export function refusalSentence(field: Field, { reason }: Refusal): string {
  if (reason === "limit")
    return say(ENTRY_DE, "refusal.limit", {
      limit: field.kind === "choice" ? (field.limit ?? 0) : 0,
    });
  if (reason !== "noSuchCode") return say(ENTRY_DE, `refusal.${reason}`);
  if (field.kind !== "choice") return say(ENTRY_DE, "refusal.noSuchNumber");
  return say(ENTRY_DE, "refusal.noSuchCode", {
    first: field.choices[0]?.typed ?? "",
    last: field.choices.at(-1)?.typed ?? "",
  });
}

function crosses(count: number): string {
  if (count === 0) return say(ENTRY_DE, "crosses.none");
  return count === 1 ? say(ENTRY_DE, "crosses.one") : say(ENTRY_DE, "crosses.many", { count });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
