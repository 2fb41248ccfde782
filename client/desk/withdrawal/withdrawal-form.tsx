import check from "lucide-static/icons/check.svg?raw";
import { useEffect, useRef } from "preact/hooks";
import * as v from "valibot";
import { say } from "../../../surveys/messages/say.ts";
import { WITHDRAWAL_DE } from "../../../surveys/messages/withdrawal/de.ts";
import { readSheetNumber } from "../../../surveys/paper/sheet-number.ts";
import { Withdrawal } from "../../../surveys/wire/withdrawal.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { checked } from "../form/fault.ts";
import { SelectField, TextField } from "../form/fields.tsx";
import type { useSubmit } from "../form/use-submit.ts";

/** What the form is shown after: nothing, a no to the question, or a sheet that was withdrawn. */
export type Before =
  | { kind: "nothing" }
  | { kind: "declined" }
  | { kind: "withdrawn"; sheetNumber: string };

const { sheetNumber, ...others } = Withdrawal.entries;
const ReadableWithdrawal = v.strictObject({
  ...others,
  sheetNumber: v.pipe(
    sheetNumber,
    v.check((typed) => readSheetNumber(typed).kind === "number"),
  ),
});

/** Which sheet goes, and why. */
export function WithdrawalForm({
  waves,
  values,
  before,
  form: { faults, general, submit },
  onChange,
  onAsk,
}: {
  waves: readonly { value: string; label: string }[];
  values: Withdrawal;
  before: Before;
  form: ReturnType<typeof useSubmit>;
  onChange: (change: Partial<Withdrawal>) => void;
  onAsk: (withdrawal: Withdrawal) => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (before.kind === "declined") heading.current?.focus();
    if (before.kind === "withdrawn") message.current?.focus();
  }, [before]);

  const checkAll = () =>
    checked(ReadableWithdrawal, values, {
      wave: say(WITHDRAWAL_DE, "wave.missing"),
      sheetNumber: numberSentence(values.sheetNumber),
      reason: say(WITHDRAWAL_DE, "reason.missing"),
    });
  const ask = (event: Event) =>
    submit(event, checkAll, async (value) => ({ kind: "done", value }), onAsk);
  // A single wave needs no choice; among several the first stands for none yet.
  const options =
    waves.length === 1
      ? waves
      : [{ value: "", label: say(WITHDRAWAL_DE, "wave.choose") }, ...waves];

  return (
    <div class="page narrow">
      <h1 ref={heading} tabIndex={-1}>
        {say(WITHDRAWAL_DE, "title")}
      </h1>
      {before.kind === "withdrawn" && (
        <p class="note" ref={message} tabIndex={-1}>
          <Icon svg={check} />
          {say(WITHDRAWAL_DE, "done", { number: before.sheetNumber })}
        </p>
      )}
      <p class="lead">{say(WITHDRAWAL_DE, waves.length === 0 ? "none" : "lead")}</p>
      <ErrorSummary faults={faults} general={general} />
      {waves.length > 0 && (
        <form class="sheet form" noValidate onSubmit={(event) => void ask(event)}>
          <SelectField
            id="wave"
            label={say(WITHDRAWAL_DE, "wave")}
            value={values.wave}
            options={options}
            faults={faults}
            onChange={(wave) => onChange({ wave })}
          />
          <TextField
            id="sheetNumber"
            label={say(WITHDRAWAL_DE, "number")}
            hint={say(WITHDRAWAL_DE, "number.hint")}
            value={values.sheetNumber}
            wide={false}
            faults={faults}
            onChange={(typed) => onChange({ sheetNumber: typed })}
          />
          <TextField
            id="reason"
            label={say(WITHDRAWAL_DE, "reason")}
            hint={say(WITHDRAWAL_DE, "reason.hint")}
            value={values.reason}
            faults={faults}
            onChange={(reason) => onChange({ reason })}
          />
          <div class="buttons">
            <button class="btn primary" type="submit">
              {say(WITHDRAWAL_DE, "next")}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}

function numberSentence(typed: string): string {
  const read = readSheetNumber(typed);
  return read.kind === "wrong-check-digit"
    ? say(WITHDRAWAL_DE, "number.check-digit", { number: read.digits, digit: read.expected })
    : say(WITHDRAWAL_DE, "number.missing");
}
