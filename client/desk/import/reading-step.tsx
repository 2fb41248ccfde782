import { useState } from "preact/hooks";
import { SYSTEMS_DE } from "../../../surveys/messages/import/systems-de.ts";
import { germanDay, readDay } from "../../../surveys/paper/typed-day.ts";
import type { ImportReading, PlanChange } from "../../../surveys/wire/import.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { dayInWords } from "../shell/day.ts";
import { CellFacts } from "./cell-facts.tsx";
import { Fact } from "./fact.tsx";
import { FormatFacts } from "./format-facts.tsx";
import type { PlanActions } from "./plan-actions.ts";
import { StepFrame } from "./steps.tsx";
import { formName, words } from "./words.ts";

/** The second step: how the file is taken apart and read, shown by its own cells and corrected in place. */
export function ReadingStep({
  reading,
  actions,
}: {
  reading: ImportReading;
  actions: PlanActions;
}) {
  const [day, setDay] = useState(reading.day === null ? "" : germanDay(reading.day));
  const [typed, setSurvey] = useState<string>();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [general, setGeneral] = useState<string>();
  const { summary } = reading;
  const survey = typed ?? reading.survey;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = dayOf(day);
    setGeneral(undefined);
    const missing = reading.needsDay && given === null;
    setFaults(missing ? [{ field: "day", sentence: words("reading.day.missing") }] : []);
    if (missing) return;
    const name = survey.trim() === "" ? reading.survey : survey;
    const problem = await actions.change({ day: given, survey: name });
    if (problem === undefined) actions.goTo("columns");
    else setGeneral(problem);
  };
  const correct = async (change: Partial<PlanChange>) => {
    setGeneral(await actions.change(change));
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
          <dl class="facts readings">
            <Fact word={words("reading.source")} sentence={systemName(reading.system)} />
            <FormatFacts reading={reading} onChoose={(format) => void correct({ format })} />
            <CellFacts reading={reading} onChange={(change) => void correct(change)} />
            <Fact word={words("reading.identity")} sentence={identityWords(reading)} />
          </dl>
        </section>
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
        <Samples reading={reading} />
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

/** The first rows in words: whether the reading is right is seen here. */
function Samples({ reading: { samples, sheetNumbers } }: { reading: ImportReading }) {
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">{words("reading.samples")}</h2>
      {samples.length === 0 && <p>{words("reading.samples.none")}</p>}
      <ul class="samples">
        {samples.map((sample) => (
          <li class="sheet" key={sample.row}>
            <h3>{sampleTitle(sample, sheetNumbers)}</h3>
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
  );
}

function identityWords({ identity: column, sheetNumbers }: ImportReading): string {
  if (column === null) return words("reading.identity.none");
  return words(sheetNumbers ? "reading.identity.form" : "reading.identity.column", { column });
}

function systemName(system: string): string {
  return SYSTEMS_DE[system] ?? words("reading.system.spreadsheet");
}

function sampleTitle(
  { row, externalId, day }: ImportReading["samples"][number],
  sheetNumbers: boolean,
): string {
  return [
    words("reading.sample", { row }),
    ...(externalId === null ? [] : [formName(externalId, sheetNumbers)]),
    ...(day === "" ? [] : [dayInWords(day)]),
  ].join(" · ");
}

function dayOf(typed: string): string | null {
  const read = readDay(typed);
  return read.kind === "day" ? read.day : null;
}
