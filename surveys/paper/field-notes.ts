import type { WaveRules } from "../wire/fieldwork.ts";
import type { EntryForm, Field } from "./entry-fields.ts";
import type { EntryState } from "./entry-state.ts";
import { entryAt, isAsked, isIncomplete } from "./entry-state.ts";

/**
 * What a typist should know about a field; nothing has to be decided.
 * counts/kept-apart: more crosses than allowed, and what the wave's rule does with them ·
 * more-crosses: "more than allowed" is claimed, but so many are allowed · out-of-range ·
 * against-jump: answered although a jump leads past · against-exclusive: "none of these" and others
 */
export type FieldNote =
  | { kind: "too-many"; crosses: number; limit: number; rule: WaveRules["tooMany"] }
  | { kind: "more-crosses"; crosses: number; limit: number }
  | { kind: "out-of-range"; min: number; max: number }
  | { kind: "too-long"; most: number }
  | { kind: "against-jump" }
  | { kind: "against-exclusive" };

/** The notes on one field, most urgent first. */
export function fieldNotes(
  form: EntryForm,
  state: EntryState,
  place: number,
  rule: WaveRules["tooMany"],
): FieldNote[] {
  const field = form.fields[place];
  const entry = entryAt(state, place);
  if (!field || entry.kind === "empty") return [];
  const notes: FieldNote[] = [];
  if (isIncomplete(field, entry)) notes.push(whyIncomplete(field, entry));
  else if (entry.kind === "tooMany" && field.kind === "choice")
    notes.push({
      kind: "too-many",
      crosses: entry.codes.length,
      limit: field.limit ?? 0,
      // Where an item has two crosses, no rule can say which of them is mentioned.
      rule: field.item ? "apart" : rule,
    });
  if (entry.kind === "codes" && field.kind === "choice" && entry.codes.length > 1)
    if (field.choices.some(({ code, exclusive }) => exclusive && entry.codes.includes(code)))
      notes.push({ kind: "against-exclusive" });
  if (!isAsked(form, state, field)) notes.push({ kind: "against-jump" });
  return notes;
}

function whyIncomplete(
  field: Field,
  entry: { kind: string; codes?: readonly string[] },
): FieldNote {
  switch (field.kind) {
    case "choice":
      return {
        kind: "more-crosses",
        crosses: entry.codes?.length ?? 0,
        limit: field.limit ?? 0,
      };
    case "number":
      return { kind: "out-of-range", min: field.min, max: field.max };
    case "text":
      return { kind: "too-long", most: field.maxLength };
  }
}
