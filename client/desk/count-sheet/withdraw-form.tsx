import { useState } from "preact/hooks";
import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { CountSheetWithdrawal, LONGEST_REASON } from "../../../surveys/wire/count-sheet.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { checked } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";

const FIELD = "withdraw-reason";

/** Withdraws a list for a reason. */
export function WithdrawForm({ id, onDone }: { id: string; onDone: () => void }) {
  const [reason, setReason] = useState("");
  const { faults, general, busy, submit } = useSubmit();
  const check = () => {
    const result = checked(CountSheetWithdrawal, { reason }, {});
    const missing: Fault[] = [
      { field: FIELD, sentence: say(COUNT_SHEET_DE, "field.reason.missing") },
    ];
    return result.kind === "fits" ? result : { ...result, faults: missing };
  };
  return (
    <details class="sheet">
      <summary>{say(COUNT_SHEET_DE, "withdraw.title")}</summary>
      <p class="soft">{say(COUNT_SHEET_DE, "withdraw.text")}</p>
      <form
        class="form"
        noValidate
        onSubmit={(event) =>
          void submit(
            event,
            check,
            (json) => call(api["count-sheets"][":id"].withdraw.$post({ param: { id }, json })),
            onDone,
          )
        }
      >
        <ErrorSummary faults={faults} general={general} />
        <TextField
          id={FIELD}
          label={say(COUNT_SHEET_DE, "field.reason")}
          value={reason}
          maxLength={LONGEST_REASON}
          faults={faults}
          onChange={setReason}
        />
        <button class="btn" type="submit" aria-disabled={busy}>
          {say(COUNT_SHEET_DE, "withdraw.submit")}
        </button>
      </form>
    </details>
  );
}
