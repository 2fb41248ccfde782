import type { ComponentChildren } from "preact";
import { ErrorSummary } from "./error-summary.tsx";
import type { Fault } from "./fault.ts";

/** A form on a sheet of its own: what stands in the way, its fields, to save it or to go back. */
export function FormSheet({
  form,
  save,
  cancel,
  back,
  onSubmit,
  children,
}: {
  form: { faults: readonly Fault[]; general: string | undefined; busy: boolean };
  save: string;
  cancel: string;
  /** Where "cancel" leads. */
  back: string;
  onSubmit: (event: Event) => void;
  children: ComponentChildren;
}) {
  return (
    <>
      <ErrorSummary faults={form.faults} general={form.general} />
      <form class="sheet form" noValidate onSubmit={onSubmit}>
        {children}
        <div class="buttons">
          <button class="btn primary" type="submit" aria-disabled={form.busy}>
            {save}
          </button>
          <a class="btn quiet" href={back}>
            {cancel}
          </a>
        </div>
      </form>
    </>
  );
}
