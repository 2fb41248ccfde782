import { useLayoutEffect, useRef } from "preact/hooks";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { withOtherText } from "../interview/draft.ts";
import { useWords } from "../words.ts";
import type { Asking } from "./asking.ts";
import { PersonalDataNote } from "./personal-data-note.tsx";

const MOST_CHARACTERS = 200;

/** The short words behind "etwas anderes". Under the list: answers never move away from a finger. */
export function OtherText({
  question,
  option,
  asking,
}: {
  question: string;
  option: string;
  asking: Asking;
}) {
  const words = useWords();
  const { draft, texts, onEnter } = asking;
  const text = draft.otherTexts[question] ?? "";
  const id = `${question}-other`;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Just touched: then the field must not open out of sight. Arriving here, the page begins at its top.
    if (document.activeElement instanceof HTMLInputElement)
      place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div class="under more" ref={place}>
      <label class="label" for={id}>
        {textAt(texts, path.option(question, option))}: {words("other.label")}
      </label>
      <input
        class="field"
        id={id}
        type="text"
        value={text}
        maxLength={MOST_CHARACTERS}
        autocomplete="off"
        onInput={(event) => onEnter(withOtherText(draft, question, event.currentTarget.value))}
      />
      <PersonalDataNote text={text} />
    </div>
  );
}
