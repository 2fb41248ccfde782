import { useLayoutEffect, useRef } from "preact/hooks";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { withOtherText } from "../interview/draft.ts";
import { personalDataNote } from "../parts.ts";
import { useLater } from "../use-later.ts";
import { useWords } from "../words.ts";
import type { Asking } from "./asking.ts";

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
  const note = useLater(personalDataNote);
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
        spellcheck={false}
        onInput={(event) => onEnter(withOtherText(draft, question, event.currentTarget.value))}
      />
      {note && <note.PersonalDataNote text={text} />}
    </div>
  );
}
