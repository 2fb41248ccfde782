import type { ComponentProps } from "preact";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { FormSheet } from "../form/form-sheet.tsx";
import { useTitle } from "../shell/title.ts";

/** The frame of a form that adds or changes one thing; "cancel" leads back to the list. */
export function FormFrame({
  title,
  save = say(SETUP_DE, "save"),
  ...sheet
}: Omit<ComponentProps<typeof FormSheet>, "save" | "cancel"> & { title: string; save?: string }) {
  useTitle(title);
  return (
    <section class="narrow-form">
      <h1>{title}</h1>
      <FormSheet {...sheet} save={save} cancel={say(SETUP_DE, "cancel")} />
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
