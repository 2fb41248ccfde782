import { useState } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Stack } from "../../../surveys/wire/stack.ts";
import { StackChange } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { checked } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { call } from "../shell/call.ts";
import { useUnsaved } from "../shell/dropped-file.ts";
import type { Change } from "./stack-page.tsx";

/** Counted again: the stack holds another number of forms than somebody said at first. */
export function RecountForm({ stack, onChange }: { stack: Stack; onChange: Change }) {
  const { id, balance } = stack.summary;
  const [declared, setDeclared] = useState(String(balance.declared));
  const [faults, setFaults] = useState<Fault[]>([]);
  useUnsaved(declared !== String(balance.declared));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const result = checked(
      StackChange,
      { declared: Number(declared) },
      { declared: say(ENTRY_DE, "stack.declared.missing") },
    );
    setFaults(result.kind === "faulty" ? result.faults : []);
    if (result.kind === "fits")
      void onChange(call(api.stacks[":id"].$put({ param: { id }, json: result.value })));
  };
  return (
    <details class="sheet">
      <summary>{say(ENTRY_DE, "recount.title")}</summary>
      <ErrorSummary faults={faults} />
      <form class="form" noValidate onSubmit={submit}>
        <TextField
          id="declared"
          label={say(ENTRY_DE, "stack.declared")}
          value={declared}
          wide={false}
          inputMode="numeric"
          faults={faults}
          onChange={setDeclared}
        />
        <button class="btn" type="submit">
          {say(ENTRY_DE, "recount.submit")}
        </button>
      </form>
    </details>
  );
}
