import type { ImportReading, PlanChange } from "../../../surveys/wire/import.ts";
import { dayInWords } from "../shell/day.ts";
import { Choice, Fact } from "./fact.tsx";
import { counted, decimalNumber, shown, words } from "./words.ts";

const ORDERS = ["day-first", "month-first"] as const;
const CLOCKS = ["local", "utc"] as const;
const DECIMALS = [",", "."] as const;
const JOINERS = [";", ",", "|", "/", "+", "\n", " "] as const;

/** How cells are read: dates, clocks, numbers, "no answer", several answers in one. */
export function CellFacts({
  reading,
  onChange,
}: {
  reading: ImportReading;
  onChange: (change: Partial<PlanChange>) => void;
}) {
  const { dateExample, clockExample, decimalExample, decimal, clock, dateOrder } = reading;
  return (
    <>
      {dateExample && (
        <Fact
          word={words("reading.date")}
          sentence={words("reading.date.text", {
            cell: dateExample.cell,
            day: dayInWords(dateExample.day),
          })}
        >
          {isAmbiguous(dateExample.cell) && (
            <Choice
              label={words("reading.order")}
              value={dateOrder}
              options={ORDERS.map((one) => ({ value: one, label: words(`reading.order.${one}`) }))}
              onChoose={(one) => onChange({ dateOrder: one })}
            />
          )}
        </Fact>
      )}
      {clockExample && (
        <Fact
          word={words("reading.clock")}
          sentence={words("reading.clock.text", {
            cell: clockExample.cell,
            day: dayInWords(clockExample.day),
          })}
        >
          <Choice
            label={words("reading.clock")}
            value={clock}
            options={CLOCKS.map((one) => ({ value: one, label: words(`reading.clock.${one}`) }))}
            onChoose={(one) => onChange({ cells: { clock: one } })}
          />
        </Fact>
      )}
      {decimalExample && (
        <Fact
          word={words("reading.decimal")}
          sentence={words("reading.decimal.text", {
            cell: decimalExample.cell,
            number: decimalNumber(decimalExample.number),
          })}
        >
          <Choice
            label={words("reading.decimal.mark")}
            value={decimal}
            options={DECIMALS.map((one) => ({
              value: one,
              label: words(`reading.decimal.${one}`),
            }))}
            onChoose={(one) => onChange({ cells: { decimal: one } })}
          />
        </Fact>
      )}
      <MissingFact reading={reading} onChange={onChange} />
      <JoinedFacts reading={reading} onChange={onChange} />
    </>
  );
}

/** Cells that may mean "no answer", each with how often it comes. */
function MissingFact({
  reading,
  onChange,
}: {
  reading: ImportReading;
  onChange: (change: Partial<PlanChange>) => void;
}) {
  const { missing } = reading;
  if (missing.length === 0) return null;
  const say = (cell: string, isMissing: boolean) => {
    const now = missing.map((one) => (one.cell === cell ? { ...one, isMissing } : one));
    const those = (wanted: boolean) =>
      now.filter((one) => one.isMissing === wanted).map((one) => one.cell);
    onChange({ cells: { missing: those(true), notMissing: those(false) } });
  };
  return (
    <Fact word={words("reading.missing")} sentence={words("reading.missing.text")}>
      {missing.map(({ cell, times, isMissing }) => (
        <label class="tick" key={cell}>
          <input
            type="checkbox"
            checked={isMissing}
            onChange={(event) => say(cell, event.currentTarget.checked)}
          />
          <span>
            „{cell}“{" "}
            <span class="soft small">
              {counted("columns.unread.times.one", "columns.unread.times.several", times, {
                times,
              })}
            </span>
          </span>
        </label>
      ))}
    </Fact>
  );
}

/** Columns with several answers in one cell, and what stands between them. */
function JoinedFacts({
  reading,
  onChange,
}: {
  reading: ImportReading;
  onChange: (change: Partial<PlanChange>) => void;
}) {
  return (
    <>
      {reading.columns.map(({ index, letters, heading, rule, examples }) => {
        if (rule === null || !("joinedBy" in rule)) return null;
        const joinedBy = JOINERS.find((one) => one === rule.joinedBy.trim()) ?? " ";
        const example = examples.find((cell) => cell.includes(rule.joinedBy)) ?? examples[0];
        const column = { letters, heading: shown(heading) };
        return (
          <Fact
            key={index}
            word={words("reading.joined", column)}
            sentence={
              example === undefined ? undefined : words("reading.joined.example", { cell: example })
            }
          >
            <Choice
              label={words("reading.joined.label", column)}
              value={joinedBy}
              options={JOINERS.map((one) => ({
                value: one,
                label: words("reading.joined.by", { joiner: words(`joiner.${one}`) }),
              }))}
              onChoose={(one) =>
                onChange({
                  columns: [{ index, use: "answer", rule: { ...rule, joinedBy: one } }],
                })
              }
            />
          </Fact>
        );
      })}
    </>
  );
}

/** Only dates with slashes leave open what comes first. */
function isAmbiguous(cell: string): boolean {
  return /^\d{1,2}[/-]\d{1,2}[/-]/.test(cell);
}
