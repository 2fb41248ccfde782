import type { Question } from "../../../surveys/definition/questionnaire.ts";
import { textEntry, withEntry } from "../interview/draft.ts";
import { personalDataNote } from "../parts.ts";
import { useLater } from "../use-later.ts";
import { useWords } from "../words.ts";
import type { Asking } from "./asking.ts";

/** Words of one's own, with the room that is left. */
export function TextField({
  question,
  asking,
}: {
  question: Extract<Question, { type: "text" }>;
  asking: Asking;
}) {
  const words = useWords();
  const note = useLater(personalDataNote);
  const { draft, onEnter } = asking;
  const text = textEntry(draft, question.id);
  const left = Math.max(question.maxLength - text.length, 0);
  const shared = {
    class: "field",
    value: text,
    maxLength: question.maxLength,
    autocomplete: "off",
    // Some browsers send what they check to a server of theirs.
    spellcheck: false,
    "aria-labelledby": asking.labelledBy,
    "aria-describedby": [asking.describedBy, `${question.id}-left`].filter(Boolean).join(" "),
  } as const;
  const enter = (typed: string) => onEnter(withEntry(draft, question.id, typed));
  return (
    <>
      {question.long ? (
        <textarea {...shared} rows={4} onInput={(event) => enter(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={(event) => enter(event.currentTarget.value)} />
      )}
      <div class="under">
        {note && <note.PersonalDataNote text={text} />}
        <p class="soft" id={`${question.id}-left`}>
          {left === 1 ? words("text.leftOne") : words("text.left", { count: left })}
        </p>
        <p class="hide" role="status">
          {left === 0 ? words("text.full") : ""}
        </p>
      </div>
    </>
  );
}
