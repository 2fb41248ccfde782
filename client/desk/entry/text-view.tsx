import { path, textAt } from "../../../surveys/definition/wording.ts";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { TextField } from "../../../surveys/paper/entry-fields.ts";
import { FieldHints, hintId, JumpHint, jumpId } from "./field-hints.tsx";
import type { FieldLook } from "./field-look.ts";
import { fieldId, useUnchanged } from "./field-look.ts";
import type { TypingForm } from "./session.ts";

/** An answer in words. */
export function TextView({ look, start }: { look: FieldLook; start: string }) {
  return useUnchanged([look], () => <Drawn {...look} start={start} />);
}

function Drawn({ start, ...look }: FieldLook & { start: string }) {
  const { form, place, field, entry, isCurrent, isAsked } = look;
  if (field.kind !== "text") return null;
  const id = fieldId(place);
  const attributes = {
    id,
    class: "words",
    "data-place": place,
    "data-words": "",
    maxLength: field.maxLength,
    autocomplete: "off" as const,
    value: entry.kind === "text" ? entry.text : "",
    "aria-describedby": `${jumpId(place)} ${id}-state ${hintId(place)}`,
  };
  return (
    <div
      class={`f ${field.of}${isCurrent ? " now" : ""}${isAsked ? "" : " past"}${start}`}
      data-block
    >
      <label for={id}>
        {field.of === "answer" && <b class="no">{field.number}</b>}
        {labelOf(form, field)}
      </label>
      {entry.kind === "unreadable" && (
        <span class="tag note-t" id={`${id}-state`}>
          {say(ENTRY_DE, "answer.unreadable")}
        </span>
      )}
      {field.of === "answer" && <JumpHint {...look} />}
      {field.long ? <textarea rows={3} {...attributes} /> : <input type="text" {...attributes} />}
      <FieldHints {...look} />
    </div>
  );
}

function labelOf({ texts }: TypingForm, field: TextField): string {
  if (field.of === "answer") return textAt(texts, path.question(field.question));
  return say(ENTRY_DE, "field.other", {
    option: textAt(texts, path.option(field.question, field.otherCode ?? "")),
    number: field.number,
  });
}
