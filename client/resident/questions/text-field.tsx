import type { Question } from "../../../surveys/definition/questionnaire.ts";
import { textEntry, withEntry } from "../interview/draft.ts";
import { useWords } from "../words.ts";
import type { Asking } from "./asking.ts";
import { PersonalDataNote } from "./personal-data-note.tsx";

/** Words of one's own, with the room that is left. */
export function TextField({
  question,
  asking,
}: {
  question: Extract<Question, { type: "text" }>;
  asking: Asking;
}) {
  const words = useWords();
  const { draft, onEnter } = asking;
  const text = textEntry(draft, question.id);
  const left = Math.max(question.maxLength - text.length, 0);
  const shared = {
    class: "field",
    value: text,
    maxLength: question.maxLength,
    autocomplete: "off",
    "aria-labelledby": asking.labelledBy,
    "aria-describedby": [asking.describedBy, "left"].filter(Boolean).join(" "),
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
        <PersonalDataNote text={text} />
        <p class="soft" id="left">
          {left === 1 ? words("text.leftOne") : words("text.left", { count: left })}
        </p>
        <p class="hide" role="status">
          {left === 0 ? words("text.full") : ""}
        </p>
      </div>
    </>
  );
}
