import circleAlert from "lucide-static/icons/circle-alert.svg?raw";
import type { ImportReading, PlannedColumn } from "../../../surveys/wire/import.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import type { Fault } from "../form/fault.ts";
import { faultAt } from "../form/fault.ts";
import type { ColumnChoice } from "./column-choice.ts";
import { shown, words } from "./words.ts";

/** One column: its heading, some cells, and what it belongs to, or a tick that it is left out. */
export function ColumnField({
  column,
  reading,
  choice,
  faults,
  onChoose,
}: {
  column: PlannedColumn;
  reading: ImportReading;
  choice: ColumnChoice;
  faults: readonly Fault[];
  onChoose: (choice: ColumnChoice) => void;
}) {
  const id = `column-${column.index}`;
  const fault = faultAt(faults, id);
  const names = { letters: column.letters, heading: shown(column.heading) };
  const ignored = choice === "ignored";
  return (
    <li class={fault === undefined ? "column" : "column faulty"}>
      <div class="what">
        <b>{shown(column.heading)}</b>
        <span class="soft small">
          {words("columns.heading", names)}
          {column.reason !== null && ` · ${words(`columns.reason.${column.reason}`)}`}
          {column.unsure && ` · ${words("columns.unsure")}`}
        </span>
        {column.examples.length > 0 && (
          <span class="small">
            {words("columns.examples")} „{column.examples.join("“, „")}“
          </span>
        )}
        {fault !== undefined && (
          <p class="fault" id={`${id}-fault`}>
            <Icon svg={circleAlert} />
            {fault}
          </p>
        )}
      </div>
      <div class="choice">
        <select
          id={id}
          class="input"
          aria-label={words("columns.is.label", names)}
          disabled={ignored || column.use === "language"}
          value={ignored ? "" : choice}
          {...(fault !== undefined && {
            "aria-invalid": true as const,
            "aria-describedby": `${id}-fault`,
          })}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value="">{words("columns.choose")}</option>
          <optgroup label={words("columns.about")}>
            <option value="identity">{words("columns.identity")}</option>
            <option value="day">{words("columns.day")}</option>
            <option value="site">{words("columns.site")}</option>
            {column.use === "language" && (
              <option value="language">{words("columns.language")}</option>
            )}
          </optgroup>
          {questionsOf(reading).map(({ question, label, targets }) => (
            <optgroup key={question} label={label}>
              {targets.map((target) => (
                <option key={target.key} value={target.key}>
                  {target.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <label class="tick">
          <input
            type="checkbox"
            checked={ignored}
            aria-label={words("columns.ignore.label", names)}
            onChange={(event) => onChoose(event.currentTarget.checked ? "ignored" : "")}
          />
          {words("columns.ignore")}
        </label>
      </div>
    </li>
  );
}

/** The targets under their questions. */
function questionsOf({ targets }: ImportReading) {
  const groups = new Map<string, { question: string; label: string; targets: typeof targets }>();
  for (const target of targets) {
    const group = groups.get(target.question);
    if (group) group.targets.push(target);
    else
      groups.set(target.question, {
        question: target.question,
        label: target.label.split(" – ")[0] ?? target.label,
        targets: [target],
      });
  }
  return [...groups.values()];
}
