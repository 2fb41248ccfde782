import type { ComponentChildren } from "preact";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { useTitle } from "../shell/title.ts";

/** The frame of a form that adds or changes one thing: title, what stands in the way, fields, buttons. */
export function FormFrame({
  title,
  back,
  form,
  save = say(SETUP_DE, "save"),
  onSubmit,
  children,
}: {
  title: string;
  /** The list that "cancel" leads back to. */
  back: string;
  form: { faults: readonly Fault[]; general: string | undefined; busy: boolean };
  save?: string;
  onSubmit: (event: Event) => void;
  children: ComponentChildren;
}) {
  useTitle(title);
  return (
    <section class="narrow-form">
      <h1>{title}</h1>
      <ErrorSummary faults={form.faults} general={form.general} />
      <form class="sheet form" noValidate onSubmit={onSubmit}>
        {children}
        <div class="buttons">
          <button class="btn primary" type="submit" aria-disabled={form.busy}>
            {save}
          </button>
          <a class="btn quiet" href={back}>
            {say(SETUP_DE, "cancel")}
          </a>
        </div>
      </form>
    </section>
  );
}

/** In place of a form whose thing does not exist any more. */
export function NotThere({ back }: { back: string }) {
  return (
    <>
      <p class="lead">{say(SETUP_DE, "missing")}</p>
      <p>
        <a href={back}>{say(SETUP_DE, "back")}</a>
      </p>
    </>
  );
}
