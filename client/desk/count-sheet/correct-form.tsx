import { useState } from "preact/hooks";
import { COUNT_SHEET_DE } from "../../../surveys/messages/count-sheet/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { CountSheet } from "../../../surveys/wire/count-sheet.ts";
import {
  CountSheetChange,
  LONGEST_NAME,
  LONGEST_REASON,
} from "../../../surveys/wire/count-sheet.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { checked } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { checkedCounts } from "./checked-counts.ts";
import { CountFields } from "./count-fields.tsx";
import type { CountingForm } from "./counting-form.ts";
import { draftOf } from "./draft.ts";

/** Corrects a list: all numbers as they are, and a reason. The former version is kept. */
export function CorrectForm({
  sheet: { summary, counts },
  form,
  onDone,
}: {
  sheet: CountSheet;
  form: CountingForm;
  onDone: () => void;
}) {
  const { id, revision } = summary;
  const [day, setDay] = useState(summary.day);
  const [countedBy, setCountedBy] = useState(summary.countedBy);
  const [reason, setReason] = useState("");
  const [draft, setDraft] = useState(() => draftOf(counts));
  const { faults, general, busy, submit } = useSubmit({ "submission.day-in-future": "day" });
  const check = () => {
    const { counts: questions, faults: wrong } = checkedCounts(form.questionnaire, draft);
    const result = checked(
      CountSheetChange,
      { revision, day, countedBy, questions, reason },
      {
        day: say(COUNT_SHEET_DE, "field.day.missing"),
        countedBy: say(COUNT_SHEET_DE, "field.by.missing"),
        reason: say(COUNT_SHEET_DE, "field.reason.missing"),
      },
    );
    const missing = result.kind === "faulty" ? result.faults : [];
    return result.kind === "fits" && wrong.length === 0
      ? result
      : { kind: "faulty" as const, faults: [...missing, ...wrong] };
  };
  return (
    <details class="sheet">
      <summary>{say(COUNT_SHEET_DE, "correct.title")}</summary>
      <p class="soft">{say(COUNT_SHEET_DE, "correct.text")}</p>
      <form
        class="form count-form"
        noValidate
        onSubmit={(event) =>
          void submit(
            event,
            check,
            (json) => call(api["count-sheets"][":id"].$put({ param: { id }, json })),
            onDone,
          )
        }
      >
        <ErrorSummary faults={faults} general={general} />
        <TextField
          id="day"
          type="date"
          label={say(COUNT_SHEET_DE, "field.day")}
          value={day}
          wide={false}
          faults={faults}
          onChange={setDay}
        />
        <TextField
          id="countedBy"
          label={say(COUNT_SHEET_DE, "field.by")}
          value={countedBy}
          maxLength={LONGEST_NAME}
          faults={faults}
          onChange={setCountedBy}
        />
        <CountFields
          form={form}
          draft={draft}
          faults={faults}
          onType={(field, to) => setDraft((before) => ({ ...before, [field]: to }))}
        />
        <TextField
          id="reason"
          label={say(COUNT_SHEET_DE, "field.reason")}
          value={reason}
          maxLength={LONGEST_REASON}
          faults={faults}
          onChange={setReason}
        />
        <button class="btn primary" type="submit" aria-disabled={busy}>
          {say(COUNT_SHEET_DE, "correct.submit")}
        </button>
      </form>
    </details>
  );
}
