import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Checked, Fault } from "../form/fault.ts";
import { useSubmit } from "../form/use-submit.ts";

/** One step with a code, in a form that opens below it: checked, sent once, or left by Escape. */
export function StepForm<Value>({
  title,
  submit,
  check,
  send,
  onSent,
  onBack,
  children,
}: {
  title: string;
  submit: string;
  check: () => Checked<Value>;
  send: (value: Value) => Promise<Outcome<unknown>>;
  onSent: () => void;
  onBack: () => void;
  children: (faults: readonly Fault[]) => ComponentChildren;
}) {
  const form = useSubmit();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => void form.submit(event, check, send, onSent)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onBack();
      }}
    >
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <ErrorSummary faults={form.faults} general={form.general} />
      {children(form.faults)}
      <p class="buttons">
        <button class="btn primary" type="submit" disabled={form.busy}>
          {submit}
        </button>
        <button class="btn plain" type="button" onClick={onBack}>
          {say(CODING_DE, "code.cancel")}
        </button>
      </p>
    </form>
  );
}
