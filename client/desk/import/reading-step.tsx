import { useState } from "preact/hooks";
import { germanDay, readDay } from "../../../surveys/paper/typed-day.ts";
import type { ImportReading } from "../../../surveys/wire/import.ts";
import { RadioField } from "../form/choice-fields.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { dayInWords } from "../shell/day.ts";
import type { PlanActions } from "./plan-actions.ts";
import { StepFrame } from "./steps.tsx";
import { words } from "./words.ts";

const ORDERS = ["day-first", "month-first"] as const;

/** The second step: how the file is taken apart and read, shown by its own cells. */
export function ReadingStep({
  reading,
  actions,
}: {
  reading: ImportReading;
  actions: PlanActions;
}) {
  const [day, setDay] = useState(reading.day === null ? "" : germanDay(reading.day));
  const [survey, setSurvey] = useState(reading.survey);
  const [dateOrder, setDateOrder] = useState(reading.dateOrder);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [general, setGeneral] = useState<string>();
  const { summary, samples } = reading;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = dayOf(day);
    setGeneral(undefined);
    const missing = reading.needsDay && given === null;
    setFaults(missing ? [{ field: "day", sentence: words("reading.day.missing") }] : []);
    if (missing) return;
    const name = survey.trim() === "" ? reading.survey : survey;
    const problem = await actions.change({ day: given, survey: name, dateOrder });
    if (problem === undefined) actions.goTo("columns");
    else setGeneral(problem);
  };
  const reorder = async (order: typeof dateOrder) => {
    setDateOrder(order);
    setGeneral(await actions.change({ dateOrder: order }));
  };

  return (
    <StepFrame
      step="reading"
      title={words("reading.title")}
      about={words("about", { file: summary.fileName, site: summary.site.name })}
      focus={actions.hasMoved}
    >
      <ErrorSummary faults={faults} general={general} />
      <form class="import-reading" noValidate onSubmit={(event) => void submit(event)}>
        <section class="sheet">
          <dl class="facts">
            {facts(reading).map(([word, sentence]) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{sentence}</dd>
              </div>
            ))}
          </dl>
        </section>
        {isAmbiguous(reading) && (
          <section class="sheet">
            <RadioField
              id="order"
              label={words("reading.order")}
              value={dateOrder}
              options={ORDERS.map((order) => ({
                value: order,
                label: words(`reading.order.${order}`),
              }))}
              faults={faults}
              onChange={(order) => void reorder(order)}
            />
          </section>
        )}
        {(reading.needsDay || !reading.sheetNumbers) && (
          <section class="sheet form">
            {reading.needsDay && (
              <TextField
                id="day"
                label={words("reading.day")}
                hint={words("reading.day.hint")}
                value={day}
                wide={false}
                faults={faults}
                onChange={setDay}
              />
            )}
            {!reading.sheetNumbers && (
              <TextField
                id="survey"
                label={words("reading.survey")}
                hint={words("reading.survey.hint")}
                value={survey}
                faults={faults}
                onChange={setSurvey}
              />
            )}
          </section>
        )}
        <section aria-labelledby="samples">
          <h2 id="samples">{words("reading.samples")}</h2>
          {samples.length === 0 && <p>{words("reading.samples.none")}</p>}
          <ul class="samples">
            {samples.map((sample) => (
              <li class="sheet" key={sample.row}>
                <h3>{sampleTitle(sample)}</h3>
                <dl>
                  {sample.answers.map(({ question, answer }) => (
                    <div key={question}>
                      <dt class="soft small">{question}</dt>
                      <dd>{answer}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </section>
        <div class="act">
          <button class="btn plain" type="button" onClick={actions.discard}>
            {words("discard")}
          </button>
          <button class="btn primary" type="submit">
            {words("reading.yes")}
          </button>
        </div>
      </form>
    </StepFrame>
  );
}

/** Word and sentence: how the file is read. */
function facts(reading: ImportReading): [string, string][] {
  const { dateExample, decimalExample, headerRows, identity } = reading;
  const [first = 1, second] = headerRows;
  const rows: [string, string][] = [
    [words("reading.source"), systemName(reading.system)],
    [
      words("reading.format"),
      [
        words("reading.format.text", {
          delimiter: words(`delimiter.${delimiterOf(reading.delimiter)}`),
          encoding: words(`encoding.${encodingOf(reading.encoding)}`),
        }),
        second === undefined
          ? words("reading.header.one", { row: first })
          : words("reading.header.two", { first, second }),
      ].join(" · "),
    ],
  ];
  if (dateExample)
    rows.push([
      words("reading.date"),
      words("reading.date.text", { cell: dateExample.cell, day: dayInWords(dateExample.day) }),
    ]);
  if (decimalExample !== null)
    rows.push([
      words("reading.decimal"),
      words("reading.decimal.text", {
        cell: decimalExample,
        number: new Intl.NumberFormat("de-DE").format(Number(decimalExample.replace(",", "."))),
      }),
    ]);
  rows.push([words("reading.identity"), identityWords(identity, reading.sheetNumbers)]);
  return rows;
}

function identityWords(column: string | null, sheetNumbers: boolean): string {
  if (column === null) return words("reading.identity.none");
  return words(sheetNumbers ? "reading.identity.form" : "reading.identity.column", { column });
}

function systemName(system: string): string {
  return system === "template" || system === "limesurvey"
    ? words(`reading.system.${system}`)
    : words("reading.system.spreadsheet");
}

function delimiterOf(delimiter: string): ";" | "," | "\t" | "|" {
  return delimiter === "," || delimiter === "\t" || delimiter === "|" ? delimiter : ";";
}

function encodingOf(encoding: string): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" {
  return encoding === "utf-16le" || encoding === "utf-16be" || encoding === "windows-1252"
    ? encoding
    : "utf-8";
}

/** Only dates with slashes leave open what comes first. */
function isAmbiguous({ dateExample }: ImportReading): boolean {
  return dateExample !== null && /^\d{1,2}[/-]\d{1,2}[/-]/.test(dateExample.cell);
}

function sampleTitle({ row, externalId, day }: ImportReading["samples"][number]): string {
  return [
    words("reading.sample", { row }),
    ...(externalId === null ? [] : [words("reading.sample.id", { id: externalId })]),
    ...(day === "" ? [] : [dayInWords(day)]),
  ].join(" · ");
}

function dayOf(typed: string): string | null {
  const read = readDay(typed);
  return read.kind === "day" ? read.day : null;
}
