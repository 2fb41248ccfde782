import type { SingleQuestion } from "../../../surveys/definition/questionnaire.ts";
import { otherOptionOf } from "../../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { textEntry, withEntry } from "../interview/draft.ts";
import { AnswerOption } from "./answer-option.tsx";
import type { Asking } from "./asking.ts";
import { OptionList } from "./option-list.tsx";
import { OtherText } from "./other-text.tsx";
import { TakeAway } from "./take-away.tsx";

export function SingleChoice({ question, asking }: { question: SingleQuestion; asking: Asking }) {
  const { texts, draft, onEnter } = asking;
  const other = otherOptionOf(question);
  const chosen = textEntry(draft, question.id);
  const choose = (code: string) => onEnter(withEntry(draft, question.id, code));
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
              type="radio"
              name={question.id}
              text={textAt(texts, path.option(question.id, code))}
              chosen={chosen === code}
              onTouch={() => choose(code)}
            />
          ))}
        </OptionList>
      </fieldset>
      {other !== undefined && other.code === chosen && (
        <OtherText question={question.id} option={other.code} asking={asking} />
      )}
      <TakeAway hidden={chosen === ""} heading={asking.labelledBy} onPress={() => choose("")} />
    </>
  );
}
