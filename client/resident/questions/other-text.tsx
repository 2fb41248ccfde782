import { path, textAt } from "../../../surveys/definition/wording.ts";
import { withOtherText } from "../interview/draft.ts";
import { useWords } from "../words.ts";
import type { Asking } from "./asking.ts";
import { PersonalDataNote } from "./personal-data-note.tsx";

const MOST_CHARACTERS = 200;

/** The short words behind "etwas anderes". Under the list: answers never move away from a finger. */
export function OtherText({ question, asking }: { question: string; asking: Asking }) {
  const words = useWords();
  const { draft, texts, onEnter } = asking;
  const text = draft.otherTexts[question] ?? "";
  const id = `${question}-other`;
  return (
    <div class="under more">
      <label class="label" for={id}>
        {textAt(texts, path.option(question, "other"))}: {words("other.label")}
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
