import { useState } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { readSheetNumber } from "../../../surveys/paper/sheet-number.ts";
import type { Stack } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import { RadioField } from "../form/choice-fields.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { call } from "../shell/call.ts";
import { useUnsaved } from "../shell/dropped-file.ts";
import type { Change } from "./stack-page.tsx";
import { numberOnPaper } from "./words.ts";

const KINDS = ["void", "missing"] as const;

/** Says of one number why it has no answers. Number by number: a sum would explain nothing. */
export function ExplainForm({ stack, onChange }: { stack: Stack; onChange: Change }) {
  const [typed, setTyped] = useState("");
  const [how, setHow] = useState<(typeof KINDS)[number]>("void");
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const [said, setSaid] = useState("");
  const { id } = stack.summary;
  useUnsaved(typed !== "");

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const read = readSheetNumber(typed);
    const found: Fault[] = [];
    if (read.kind === "malformed")
      found.push({ field: "explain-number", sentence: say(ENTRY_DE, "sheet.number.malformed") });
    if (read.kind === "wrong-check-digit")
      found.push({
        field: "explain-number",
        sentence: say(ENTRY_DE, "sheet.number.check-digit", {
          number: read.digits,
          digit: read.expected,
        }),
      });
    if (reason.trim() === "")
      found.push({ field: "explain-reason", sentence: say(ENTRY_DE, "explain.reason.missing") });
    setFaults(found);
    setSaid("");
    if (found.length > 0 || read.kind !== "number") return;
    const number = read.externalId;
    const param = { id, number };
    const json = { how, reason: reason.trim() };
    const done = await onChange(call(api.stacks[":id"].sheets[":number"].$put({ param, json })));
    if (!done) return;
    setSaid(say(ENTRY_DE, `sheet.noted.${how}`, { number: numberOnPaper(number) }));
    setTyped("");
    document.getElementById("explain-number")?.focus();
  };

  return (
    <section class="sheet" aria-labelledby="explain">
      <h2 id="explain">{say(ENTRY_DE, "explain.title")}</h2>
      <ErrorSummary faults={faults} />
      <form class="form explain" noValidate onSubmit={(event) => void submit(event)}>
        <TextField
          id="explain-number"
          label={say(ENTRY_DE, "sheet.number")}
          value={typed}
          wide={false}
          inputMode="numeric"
          faults={faults}
          onChange={setTyped}
        />
        <RadioField
          id="explain-how"
          label={say(ENTRY_DE, "explain.how")}
          value={how}
          options={KINDS.map((kind) => ({ value: kind, label: say(ENTRY_DE, `explain.${kind}`) }))}
          faults={faults}
          onChange={setHow}
        />
        <TextField
          id="explain-reason"
          label={say(ENTRY_DE, "explain.reason")}
          hint={say(ENTRY_DE, "explain.reason.hint")}
          value={reason}
          faults={faults}
          onChange={setReason}
        />
        <button class="btn" type="submit">
          {say(ENTRY_DE, "explain.submit")}
        </button>
        <p role="status">{said}</p>
      </form>
    </section>
  );
}
