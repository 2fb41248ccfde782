import { path, textAt } from "../../../surveys/definition/wording.ts";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { ChoiceField } from "../../../surveys/paper/entry-fields.ts";
import { shortOption, shortQuestion } from "../../../surveys/paper/short-words.ts";
import { FieldHints, hintId, JumpHint, jumpId } from "./field-hints.tsx";
import type { FieldLook } from "./field-look.ts";
import { fieldId, useUnchanged } from "./field-look.ts";
import { choiceText, echoOf, shortTopic } from "./words.ts";

/** A question with boxes, or one that asks for a number. */
export function FieldView({ look, start }: { look: FieldLook; start: string }) {
  return useUnchanged([look], () => <Drawn {...look} start={start} />);
}

function Drawn({ start, ...look }: FieldLook & { start: string }) {
  const { form, place, field, entry, isCurrent, typing } = look;
  const id = fieldId(place);
  return (
    <div class={classOf(look) + start} data-block>
      <label for={id}>
        <b class="no">{field.number}</b>
        {shortQuestion(textAt(form.texts, path.question(field.question)))}
        {field.kind === "choice" && limitWord(field)}
      </label>
      <input
        id={id}
        class={field.kind === "choice" && field.takes === "one" ? "num" : "num wide"}
        data-place={place}
        inputMode="numeric"
        autocomplete="off"
        spellcheck={false}
        value={echoOf(field, entry, typing)}
        aria-describedby={`${jumpId(place)} codes-${place} ${hintId(place)}`}
      />
      <JumpHint {...look} />
      {field.kind === "choice" && <Codes {...look} field={field} />}
      <FieldHints {...look} isCurrent={isCurrent} />
    </div>
  );
}

function classOf({ isCurrent, isAsked }: FieldLook): string {
  return ["f", ...(isCurrent ? ["now"] : []), ...(isAsked ? [] : ["past"])].join(" ");
}

function limitWord({ takes, limit }: ChoiceField) {
  if (takes === "one") return null;
  return (
    <span class="limit">
      {" ("}
      {limit === undefined ? say(ENTRY_DE, "field.some") : say(ENTRY_DE, "field.limit", { limit })})
    </span>
  );
}

function Codes({ form, place, field, entry }: FieldLook & { field: ChoiceField }) {
  const chosen = entry.kind === "codes" || entry.kind === "tooMany" ? entry.codes : [];
  return (
    <ol class="codes" id={`codes-${place}`}>
      {field.choices.map(({ typed, code }) => (
        <li key={code} class={chosen.includes(code) ? "on" : ""}>
          <b>{typed}</b>{" "}
          {(field.takes === "ranked" && shortTopic(form, code)) ||
            shortOption(choiceText(form, field, code))}
        </li>
      ))}
    </ol>
  );
}
