import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Field } from "../../../surveys/paper/entry-fields.ts";
import type { Entry, EntryState } from "../../../surveys/paper/entry-state.ts";
import { entryAt } from "../../../surveys/paper/entry-state.ts";
import { fieldNotes } from "../../../surveys/paper/field-notes.ts";
import type { TypingForm } from "./session.ts";
import { choiceText, noteSentence, refusalSentence } from "./words.ts";

/**
 * What a screen reader should say after a key: the answer in full words with its notes, or why nothing
 * changed. Undefined where the key only moved on: the next field speaks for itself.
 */
export function spokenChange(
  form: TypingForm,
  before: EntryState,
  after: EntryState,
): string | undefined {
  if (after.refusal) {
    const field = form.entry.fields[after.refusal.field];
    return field && refusalSentence(field, after.refusal);
  }
  const place = before.current;
  const field = form.entry.fields[place];
  const entry = entryAt(after, place);
  if (!field || field.kind === "text" || entry === entryAt(before, place)) return undefined;
  const notes = fieldNotes(form.entry, after, place, form.rules.tooMany).map(noteSentence);
  return [entryWords(form, field, entry), ...notes].join(". ");
}

/** What stands in a field, in the form's own words. */
function entryWords(form: TypingForm, field: Field, entry: Entry): string {
  switch (entry.kind) {
    case "empty":
      return say(ENTRY_DE, "answer.skipped");
    case "dontKnow":
    case "unreadable":
      return say(ENTRY_DE, `answer.${entry.kind}`);
    case "codes":
      return wordsOf(form, field, entry.codes);
    case "tooMany":
      return say(ENTRY_DE, "answer.tooMany", { codes: wordsOf(form, field, entry.codes) });
    case "digits":
      return entry.digits;
    case "text":
      return entry.text;
  }
}

function wordsOf(form: TypingForm, field: Field, codes: readonly string[]): string {
  return codes.map((code) => choiceText(form, field, code)).join(", ");
}
