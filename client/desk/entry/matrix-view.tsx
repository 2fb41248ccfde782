import { questionsOf } from "../../../surveys/definition/questionnaire.ts";
import { itemLabel, path, textAt } from "../../../surveys/definition/wording.ts";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Block, Field } from "../../../surveys/paper/entry-fields.ts";
import { shortQuestion } from "../../../surveys/paper/short-words.ts";
import { FieldHints, hintId, JumpHint } from "./field-hints.tsx";
import type { FieldLook } from "./field-look.ts";
import { fieldId, useUnchanged } from "./field-look.ts";
import type { TypingForm } from "./session.ts";
import { batteryWord, choiceText, echoOf } from "./words.ts";

type Matrix = Extract<Block, { kind: "matrix" }>;

/** Batteries over the same topics, side by side as on the paper; typed column by column. */
export function MatrixView(props: MatrixProps) {
  return useUnchanged(props.looks.flat(), () => <DrawnMatrix {...props} />);
}

type MatrixProps = {
  form: TypingForm;
  block: Matrix;
  /** The class that begins a column. */
  start: string;
  looks: readonly (readonly FieldLook[])[];
};

function DrawnMatrix({ form, block, looks, start }: MatrixProps) {
  return (
    <div class={`mat${start}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(ENTRY_DE, "matrix.topic")}</th>
            {block.columns.map((column) => (
              <th scope="col" key={column.question}>
                <b class="no">{column.number}</b>
                <ColumnName form={form} question={column.question} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {looks.map((row, at) => (
            <Row key={block.rows[at]?.item.code} looks={row} />
          ))}
        </tbody>
      </table>
      {block.columns.map(({ number, question }, at) => (
        <p class="soft scale-ends" key={question}>
          {scaleEnds(form, number, looks[0]?.[at]?.field)}
        </p>
      ))}
    </div>
  );
}

function ColumnName({ form, question }: { form: TypingForm; question: string }) {
  const full = textAt(form.texts, path.question(question));
  const word = batteryWord(form, question);
  if (word === undefined) return <>{shortQuestion(full)}</>;
  return (
    <>
      <span aria-hidden="true">{word}</span>
      <span class="hide">{full}</span>
    </>
  );
}

function Row({ looks }: { looks: readonly FieldLook[] }) {
  return useUnchanged(looks, () => <DrawnRow looks={looks} />);
}

function DrawnRow({ looks }: { looks: readonly FieldLook[] }) {
  const [first] = looks;
  if (!first) return <tr />;
  const hints = looks.filter(({ notes, refusal, isAsked }) => notes.length || refusal || !isAsked);
  return (
    <tr data-block class={looks.some(({ isCurrent }) => isCurrent) ? "row-now" : ""}>
      <th scope="row">
        {topicOf(first)}
        {hints.map((look) => (
          <div key={look.place}>
            <JumpHint {...look} />
            <FieldHints {...look} />
          </div>
        ))}
      </th>
      {looks.map((look) => (
        <td key={look.place} class={look.isCurrent ? "now" : look.isAsked ? "" : "past"}>
          <input
            id={fieldId(look.place)}
            class="num"
            data-place={look.place}
            inputMode="numeric"
            autocomplete="off"
            spellcheck={false}
            value={echoOf(look.field, look.entry, look.typing)}
            aria-label={`${look.field.number} ${batteryWord(look.form, look.field.question) ?? ""}: ${topicOf(look)}`}
            aria-describedby={hintId(look.place)}
          />
        </td>
      ))}
    </tr>
  );
}

function topicOf({ form, field }: FieldLook): string {
  const question = questionsOf(form.questionnaire).find(({ id }) => id === field.question);
  return question && field.kind === "choice" && field.item
    ? itemLabel(form.texts, question, field.item)
    : "";
}

function scaleEnds(form: TypingForm, number: number, field: Field | undefined): string {
  if (field?.kind !== "choice") return "";
  const end = (choice: (typeof field.choices)[number] | undefined) =>
    choice ? `${choice.typed} ${choiceText(form, field, choice.code)}` : "";
  return say(ENTRY_DE, "matrix.scale", {
    number,
    low: end(field.choices[0]),
    high: end(field.choices.at(-1)),
  });
}
