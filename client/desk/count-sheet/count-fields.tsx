import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import { optionLabel } from "../../../surveys/count-sheet/count-table.ts";
import type { CountableQuestion } from "../../../surveys/count-sheet/countable.ts";
import {
  cellsOf,
  countableQuestions,
  numberOf,
  placesOf,
} from "../../../surveys/count-sheet/countable.ts";
import { codesOf } from "../../../surveys/definition/questionnaire.ts";
import { path, textAt } from "../../../surveys/definition/wording.ts";
import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Fault } from "../form/fault.ts";
import { faultAt } from "../form/fault.ts";
import { COUNTS_FIELD } from "./checked-counts.ts";
import { CountInput } from "./count-input.tsx";
import type { CountingForm } from "./counting-form.ts";
import type { Draft } from "./draft.ts";
import { fieldOf, numberIn } from "./draft.ts";

type Typing = {
  draft: Draft;
  faults: readonly Fault[];
  onType: (field: string, to: string) => void;
};

/** The fields of a list, one question under the other in the order of the form. */
export function CountFields({ form, ...typing }: Typing & { form: CountingForm }) {
  return (
    <div class="count-fields" id={COUNTS_FIELD} tabIndex={-1}>
      <h2>{say(COUNT_SHEET_DE, "count.title")}</h2>
      <p class="soft">{say(COUNT_SHEET_DE, "count.keys")}</p>
      {countableQuestions(form.questionnaire).map((question) => (
        <QuestionFields key={question.id} form={form} question={question} {...typing} />
      ))}
    </div>
  );
}

function QuestionFields({
  form: { questionnaire, texts },
  question,
  ...typing
}: Typing & { form: CountingForm; question: CountableQuestion }) {
  const { draft, faults } = typing;
  const people = fieldOf.people(question.id);
  const fields = cellsOf(question).map(({ option, place }) =>
    fieldOf.cell(question.id, option, place),
  );
  const wrong = [people, ...fields].find((field) => faultAt(faults, field) !== undefined);
  const sum = fields.reduce((total, field) => total + (numberIn(draft, field) ?? 0), 0);
  return (
    <fieldset class={wrong === undefined ? "sheet" : "sheet faulty"}>
      <legend>
        <span class="no">{numberOf(questionnaire, question.id)}</span>
        {textAt(texts, path.question(question.id))}
      </legend>
      <p class="soft small">{hintFor(question)}</p>
      {wrong !== undefined && (
        <p class="fault" id={`${wrong}-fault`}>
          <Icon svg={circleAlert} />
          {faultAt(faults, wrong)}
        </p>
      )}
      {codesOf(question).map((option) => (
        <OptionFields
          key={option}
          question={question}
          option={option}
          label={optionLabel(texts, question, option)}
          {...typing}
        />
      ))}
      <div class="count-row count-people">
        <label for={people}>{say(COUNT_SHEET_DE, "count.people")}</label>
        <CountInput id={people} {...typing} />
      </div>
      <p class="soft">
        <output>{say(COUNT_SHEET_DE, "count.sum", { sum })}</output>
      </p>
    </fieldset>
  );
}

function OptionFields({
  question,
  option,
  label,
  ...typing
}: Typing & { question: CountableQuestion; option: string; label: string }) {
  const marks = fieldOf.cell(question.id, option, null);
  if (question.type !== "ranking")
    return (
      <div class="count-row">
        <label for={marks}>{label}</label>
        <CountInput id={marks} {...typing} />
      </div>
    );
  return (
    <fieldset class="count-row count-places">
      <legend>{label}</legend>
      {[null, ...placesOf(question)].map((place) => {
        const field = fieldOf.cell(question.id, option, place);
        return (
          <div key={field}>
            <label for={field}>
              {place === null
                ? say(COUNT_SHEET_DE, "count.marks")
                : say(COUNT_SHEET_DE, "count.place", { place })}
            </label>
            <CountInput id={field} {...typing} />
          </div>
        );
      })}
    </fieldset>
  );
}

function hintFor(question: CountableQuestion): string {
  if (question.type !== "multiple") return say(COUNT_SHEET_DE, `count.${question.type}`);
  return question.max === undefined
    ? say(COUNT_SHEET_DE, "count.multiple")
    : say(COUNT_SHEET_DE, "count.multiple.max", { max: question.max });
}
