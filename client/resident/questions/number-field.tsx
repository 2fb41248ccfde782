import { textEntry, withEntry } from "../interview/draft.ts";
import type { NumberQuestion } from "../interview/number-entry.ts";
import { useWords } from "../words.ts";
import type { Asking } from "./asking.ts";
import { numberRule } from "./number-rule.ts";

export function NumberField({
  question,
  asking,
  refused,
}: {
  question: NumberQuestion;
  asking: Asking;
  /** Whether the foot has just said that this number does not fit. */
  refused: boolean;
}) {
  const words = useWords();
  const { draft, onEnter } = asking;
  const rule = numberRule(question);
  const id = `${question.id}-number`;
  return (
    <div>
      <label class="label" for={id}>
        {words("number.label")}
      </label>
      <input
        class="field number"
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={16}
        value={textEntry(draft, question.id)}
        aria-describedby={[`${id}-rule`, asking.describedBy].filter(Boolean).join(" ")}
        aria-invalid={refused}
        onInput={(event) => onEnter(withEntry(draft, question.id, event.currentTarget.value))}
      />
      <p class="soft under" id={`${id}-rule`}>
        {words(rule.key, rule.values)}
      </p>
    </div>
  );
}
