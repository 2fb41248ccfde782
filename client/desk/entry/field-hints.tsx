import info from "lucide-static/icons/info.svg?raw";
import type { Condition } from "../../../surveys/definition/questionnaire.ts";
import { referencesOf } from "../../../surveys/definition/show-if.ts";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import type { FieldLook } from "./field-look.ts";
import type { TypingForm } from "./session.ts";
import { noteSentence, refusalSentence } from "./words.ts";

export function hintId(place: number): string {
  return `hint-${place}`;
}

export function jumpId(place: number): string {
  return `jump-${place}`;
}

/** Where a jump leads past a field: said in words, because grey alone is no information. */
export function JumpHint({ form, place, field, isAsked }: FieldLook) {
  if (isAsked || field.showIf === undefined) return null;
  return (
    <p class="jump soft" id={jumpId(place)}>
      {say(ENTRY_DE, "field.only-after", { answers: conditionWords(form, field.showIf) })}
    </p>
  );
}

/** The answers that lead to a question, as they are typed: "1 = 3 oder 4". */
function conditionWords({ entry: { fields } }: TypingForm, condition: Condition): string {
  const parts = referencesOf(condition).flatMap(({ question, codes }) => {
    const asked = fields.find((other) => other.question === question);
    if (asked?.kind !== "choice") return [];
    const typed = asked.choices.filter(({ code }) => codes.includes(code));
    // With several answers or a "not" the full rule is the form's affair: the number tells where to look.
    return "question" in condition
      ? [
          `${asked.number} = ${typed.map((choice) => choice.typed).join(` ${say(ENTRY_DE, "or")} `)}`,
        ]
      : [String(asked.number)];
  });
  return [...new Set(parts)].join(", ");
}

/** What a typist should know about a field, and why the last key changed nothing. */
export function FieldHints({ place, field, refusal, notes, isCurrent }: FieldLook) {
  const sentences = [
    ...(refusal && isCurrent ? [refusalSentence(field, refusal)] : []),
    ...notes.map(noteSentence),
  ];
  if (sentences.length === 0) return null;
  return (
    <div class="rules" id={hintId(place)}>
      {sentences.map((sentence) => (
        <p class="rule" key={sentence}>
          <Icon svg={info} />
          <span>{sentence}</span>
        </p>
      ))}
    </div>
  );
}
