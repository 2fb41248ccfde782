import { useState } from "preact/hooks";
import type { ImportReading, PlanChange, PlannedColumn } from "../../../surveys/wire/import.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import type { ColumnChoice } from "./column-choice.ts";
import { changeFor, choiceOf } from "./column-choice.ts";
import { ColumnField } from "./column-field.tsx";
import { LeftOut } from "./left-out.tsx";
import type { PlanActions } from "./plan-actions.ts";
import { StepFrame } from "./steps.tsx";
import { UnreadCells } from "./unread-cells.tsx";
import { counted, number, shown, words } from "./words.ts";

/** The third step: which column is which question. What is open needs a person's word. */
export function ColumnsStep({
  reading,
  actions,
}: {
  reading: ImportReading;
  actions: PlanActions;
}) {
  const [choices, setChoices] = useState<ReadonlyMap<number, ColumnChoice>>(new Map());
  const [rules, setRules] = useState<ReadonlyMap<number, PlanChange["columns"][number]>>(new Map());
  const [faults, setFaults] = useState<Fault[]>([]);
  const [general, setGeneral] = useState<string>();
  const { columns, summary, remembered } = reading;
  const chosen = (column: PlannedColumn) => choices.get(column.index) ?? choiceOf(column);
  const choose = (column: PlannedColumn, choice: ColumnChoice) =>
    setChoices((earlier) => new Map(earlier).set(column.index, choice));

  const open = columns.filter(({ use }) => use === "unmatched");
  const matched = columns.filter(({ use }) => use === "answer");
  const about = columns.filter(({ use }) => isAboutTheForm(use));
  const unread = matched.filter((column) => column.unread.length > 0);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const missing = open.filter((column) => chosen(column) === "");
    setGeneral(undefined);
    setFaults(
      missing.map(({ index, letters, heading }) => ({
        field: `column-${index}`,
        sentence: words("columns.fault", { letters, heading: shown(heading) }),
      })),
    );
    if (missing.length > 0) return;
    const changes = [...choices].flatMap(([index, choice]) => changeFor(index, choice, reading));
    const told = [...rules].flatMap(([index, rule]) => (choices.has(index) ? [] : [rule]));
    const problem =
      changes.length + told.length > 0
        ? await actions.change({ columns: [...changes, ...told] })
        : undefined;
    if (problem === undefined) actions.goTo("plan");
    else setGeneral(problem);
  };

  return (
    <StepFrame
      step="columns"
      title={words("columns.title")}
      about={words("about", { file: summary.fileName, site: summary.site.name })}
      focus={actions.hasMoved}
    >
      <ErrorSummary faults={faults} general={general} />
      <form class="import-columns" noValidate onSubmit={(event) => void submit(event)}>
        {remembered > 0 && (
          <p>{counted("columns.remembered.one", "columns.remembered.several", remembered)}</p>
        )}
        {open.length === 0 ? (
          <p class="sheet">{words("columns.all", { count: number(matched.length) })}</p>
        ) : (
          <section class="sheet" aria-labelledby="open">
            <h2 id="open">{counted("columns.open.one", "columns.open.several", open.length)}</h2>
            <p class="soft">{words("columns.open.text")}</p>
            <ul class="rows">
              {open.map((column) => (
                <ColumnField
                  key={column.index}
                  column={column}
                  reading={reading}
                  choice={chosen(column)}
                  faults={faults}
                  onChoose={(choice) => choose(column, choice)}
                />
              ))}
            </ul>
          </section>
        )}
        {unread.length > 0 && (
          <UnreadCells
            columns={unread}
            reading={reading}
            onTell={(index, rule) =>
              setRules((earlier) => new Map(earlier).set(index, { index, use: "answer", rule }))
            }
          />
        )}
        <details class="sheet">
          <summary>
            {words("columns.matched", { count: number(matched.length + about.length) })}
          </summary>
          <ul class="rows">
            {[...about, ...matched].map((column) => (
              <ColumnField
                key={column.index}
                column={column}
                reading={reading}
                choice={chosen(column)}
                faults={faults}
                onChoose={(choice) => choose(column, choice)}
              />
            ))}
          </ul>
        </details>
        <LeftOut columns={columns} />
        <div class="act">
          <button class="btn plain" type="button" onClick={() => actions.goTo("reading")}>
            {words("back")}
          </button>
          <button class="btn primary" type="submit">
            {words("next")}
          </button>
        </div>
      </form>
    </StepFrame>
  );
}

function isAboutTheForm(use: PlannedColumn["use"]): boolean {
  return use === "identity" || use === "day" || use === "site" || use === "language";
}
