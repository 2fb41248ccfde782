import { useEffect, useRef, useState } from "preact/hooks";
import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import { itemLabel, path, textAt } from "../../../surveys/definition/wording.ts";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import { enteredAnswers } from "../../../surveys/paper/entered-answers.ts";
import { onlyFields } from "../../../surveys/paper/only-fields.ts";
import type { Answer } from "../../../surveys/response/answer.ts";
import { isRatingAnswer } from "../../../surveys/response/answer.ts";
import type { Mismatches } from "../../../surveys/wire/second-entry.ts";
import { api } from "../../shared/api/client.ts";
import { answerLines, itemWords } from "../entry/answer-words.ts";
import type { Session, TypingForm } from "../entry/session.ts";
import { RadioField } from "../form/choice-fields.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { call } from "../shell/call.ts";
import { useUnsaved } from "../shell/dropped-file.ts";
import { numberOnPaper } from "../stack/words.ts";
import { FieldTyping } from "./field-typing.tsx";

type Mismatch = Mismatches["forms"][number];
type Differing = Mismatch["fields"][number];
type Choice = "one" | "other" | "neither";

/** One form that was read in two ways. Nothing says who read what, or which came first. */
export function MismatchForm({
  stack,
  form,
  mismatch,
  nobodyElse,
  onDecided,
}: {
  stack: string;
  form: TypingForm;
  mismatch: Mismatch;
  /** Why the person decides who typed it. */
  nobodyElse: string | undefined;
  onDecided: () => void;
}) {
  useUnsaved();
  const { number, scope, fields } = mismatch;
  const [decided, setDecided] = useState<Readonly<Record<string, Answer>>>({});
  const [faults, setFaults] = useState<Fault[]>([]);
  const [general, setGeneral] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const open = fields.filter((field) => decided[idOf(field)] === undefined);
    setGeneral(undefined);
    setFaults(
      open.map((field) => ({
        field: idOf(field),
        sentence: say(ENTRY_DE, "mismatch.missing", { number: numberOf(form, field) }),
      })),
    );
    if (open.length > 0) return;
    const json = {
      number,
      scope,
      fields: fields.flatMap((field) => {
        const answer = decided[idOf(field)];
        const { question, item } = field;
        return answer === undefined ? [] : [{ question, item, answer }];
      }),
      ...(nobodyElse !== undefined && { nobodyElse }),
    };
    const outcome = await call<unknown>(
      api.stacks[":id"].second.decisions.$post({ param: { id: stack }, json }),
    );
    if (outcome.kind === "done") onDecided();
    else setGeneral(problemSentence(PROBLEMS_DE, outcome.problem));
  };

  return (
    <form class="sheet form" noValidate onSubmit={(event) => void submit(event)}>
      <h2 ref={heading} tabIndex={-1}>
        {say(ENTRY_DE, "mismatch.form", { number: numberOnPaper(number) })}
      </h2>
      <ErrorSummary faults={faults} general={general} />
      {fields.map((field) => (
        <Field
          key={idOf(field)}
          form={form}
          field={field}
          faults={faults}
          onAnswer={(answer) =>
            setDecided((before) => {
              const { [idOf(field)]: _, ...rest } = before;
              return answer === undefined ? rest : { ...rest, [idOf(field)]: answer };
            })
          }
        />
      ))}
      <button class="btn primary" type="submit">
        {say(ENTRY_DE, "mismatch.save")}
      </button>
    </form>
  );
}

function Field({
  form,
  field,
  faults,
  onAnswer,
}: {
  form: TypingForm;
  field: Differing;
  faults: readonly Fault[];
  onAnswer: (answer: Answer | undefined) => void;
}) {
  const [choice, setChoice] = useState<Choice>();
  const [session] = useState(() => fieldSession(form, field));
  const [one, other] = field.readings;
  const choose = (next: Choice) => {
    setChoice(next);
    onAnswer(next === "neither" ? undefined : next === "one" ? one : other);
  };
  return (
    <>
      <RadioField
        id={idOf(field)}
        label={`${numberOf(form, field)} ${labelOf(form, field)}`}
        value={choice}
        options={[
          { value: "one" as const, label: wordsOf(form, field, one) },
          { value: "other" as const, label: wordsOf(form, field, other) },
          { value: "neither" as const, label: say(ENTRY_DE, "mismatch.neither") },
        ]}
        faults={faults}
        onChange={choose}
      />
      {choice === "neither" && (
        <div class="entry neither">
          <p>{say(ENTRY_DE, "mismatch.neither.type")}</p>
          <FieldTyping
            session={session}
            onTyped={(entry) => {
              const typed = enteredAnswers(form.questionnaire, session.form.entry, entry);
              onAnswer(typed.kind === "complete" ? answerIn(typed.answers, field) : undefined);
            }}
          />
        </div>
      )}
    </>
  );
}

function answerIn(answers: Readonly<Record<string, Answer>>, field: Differing): Answer | undefined {
  const answer = answers[field.question];
  if (answer === undefined || field.item === null) return answer;
  return isRatingAnswer(answer) ? answer[field.item] : undefined;
}

/** The form with this one field alone. */
function fieldSession(form: TypingForm, { question, item }: Differing): Session {
  const entry = onlyFields(
    form.entry,
    (field) =>
      field.kind !== "text" &&
      field.question === question &&
      (item === null || (field.kind === "choice" && field.item?.code === item)),
  );
  return {
    stack: "",
    site: "",
    place: "",
    day: "",
    language: "de",
    form: { ...form, entry },
    second: { left: () => [] },
  };
}

function idOf({ question, item }: Differing): string {
  return item === null ? `m-${question}` : `m-${question}-${item}`;
}

function questionOf({ questionnaire }: TypingForm, { question: id }: Differing) {
  return questionsOf(questionnaire).find(({ id: one }) => one === id);
}

function numberOf({ questionnaire }: TypingForm, { question: id }: Differing): number {
  return questionsOf(questionnaire).findIndex((question) => question.id === id) + 1;
}

function labelOf(form: TypingForm, field: Differing): string {
  const label = textAt(form.texts, path.question(field.question));
  const question = questionOf(form, field);
  if (field.item === null || question?.type !== "rating") return label;
  const item = question.items.find(({ code }) => code === field.item);
  return item ? `${label} – ${itemLabel(form.texts, question, item)}` : label;
}

function wordsOf(form: TypingForm, field: Differing, answer: Answer): string {
  const question = questionOf(form, field);
  if (!question) return "";
  if (field.item !== null) return itemWords(answer);
  return answerLines(form, question, answer).join(", ");
}
