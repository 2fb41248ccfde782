import { useState } from "preact/hooks";
import type { AnswerRule } from "../../../surveys/import/mapping-file.ts";
import type { ColumnTarget, ImportReading, PlannedColumn } from "../../../surveys/wire/import.ts";
import { targetKey } from "./column-choice.ts";
import { tell } from "./tell-cell.ts";
import { counted, shown, words } from "./words.ts";

/** Cells that nobody can read, each with what it could mean. What is not said stays refused. */
export function UnreadCells({
  columns,
  reading,
  onTell,
}: {
  columns: readonly PlannedColumn[];
  reading: ImportReading;
  onTell: (index: number, rule: AnswerRule) => void;
}) {
  return (
    <section class="sheet" aria-labelledby="unread">
      <h2 id="unread">{words("columns.unread")}</h2>
      <p class="soft">{words("columns.unread.text")}</p>
      <ul class="rows">
        {columns.map((column) => (
          <UnreadColumn key={column.index} column={column} reading={reading} onTell={onTell} />
        ))}
      </ul>
    </section>
  );
}

function UnreadColumn({
  column,
  reading,
  onTell,
}: {
  column: PlannedColumn;
  reading: ImportReading;
  onTell: (index: number, rule: AnswerRule) => void;
}) {
  const [meanings, setMeanings] = useState<ReadonlyMap<string, string>>(new Map());
  const { rule, heading, letters, index } = column;
  if (rule === null) return null;
  const target = reading.targets.find(({ key }) => key === targetKey(rule));
  const choose = (cell: string, meaning: string) => {
    const next = new Map(meanings).set(cell, meaning);
    setMeanings(next);
    onTell(index, tell(rule, next));
  };
  return (
    <li class="column">
      <div class="what">
        <b>{shown(heading)}</b>
        <span class="soft small">{words("columns.heading", { letters })}</span>
      </div>
      <ul class="cells">
        {column.unread.map(({ cell, times }) => (
          <li key={cell}>
            <label>
              <span>
                {words("columns.unread.means", { cell })}{" "}
                <span class="soft small">
                  {counted("columns.unread.times.one", "columns.unread.times.several", times, {
                    times,
                  })}
                </span>
              </span>
              <select
                class="input"
                value={meanings.get(cell) ?? ""}
                onChange={(event) => choose(cell, event.currentTarget.value)}
              >
                <option value="">{words("columns.unread.reject")}</option>
                {meaningsOf(rule, target).map(({ code, text }) => (
                  <option key={code} value={code}>
                    {text}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </li>
  );
}

function meaningsOf(
  rule: AnswerRule,
  target: ColumnTarget | undefined,
): { code: string; text: string }[] {
  if ("option" in rule)
    return [
      { code: "chosen", text: words("columns.unread.chosen") },
      { code: "notChosen", text: words("columns.unread.not-chosen") },
    ];
  return [
    ...(target?.answers ?? []),
    ...("item" in rule ? [{ code: "dontKnow", text: words("columns.unread.dont-know") }] : []),
    { code: "notAnswered", text: words("columns.unread.empty") },
  ];
}
