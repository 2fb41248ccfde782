import type { MultipleQuestion } from "../../../surveys/definition/questionnaire.ts";
import { otherOptionOf } from "../../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { touchOption } from "../interview/choosing.ts";
import { codesEntry, withEntry } from "../interview/draft.ts";
import { AnswerOption } from "./answer-option.tsx";
import type { Asking } from "./asking.ts";
import { OptionList } from "./option-list.tsx";
import { OtherText } from "./other-text.tsx";

export function MultipleChoice({
  question,
  asking,
}: {
  question: MultipleQuestion;
  asking: Asking;
}) {
  const { texts, draft, onEnter, onFull } = asking;
  const other = otherOptionOf(question);
  const chosen = codesEntry(draft, question.id);
  const touch = (code: string) => {
    const touched = touchOption(question, chosen, code);
    if (touched.kind === "full") onFull(chosen.length);
    else onEnter(withEntry(draft, question.id, touched.codes));
  };
  return (
    <>
      <fieldset
        class="answers"
        aria-labelledby={asking.labelledBy}
        aria-describedby={asking.describedBy}
      >
        <OptionList count={question.options.length}>
          {question.options.map(({ code }) => (
            <AnswerOption
              key={code}
              type="checkbox"
              name={question.id}
              text={textAt(texts, path.option(question.id, code))}
              chosen={chosen.includes(code)}
              onTouch={() => touch(code)}
            />
          ))}
        </OptionList>
      </fieldset>
      {other !== undefined && chosen.includes(other.code) && (
        <OtherText question={question.id} option={other.code} asking={asking} />
      )}
    </>
  );
}
