import type { Fault } from "../form/fault.ts";
import { faultAt } from "../form/fault.ts";
import type { Draft } from "./draft.ts";

/** A field for one number; its fault stands at its question. Enter goes on to the next one, as on a desk calculator. */
export function CountInput({
  id,
  draft,
  faults,
  onType,
}: {
  id: string;
  draft: Draft;
  faults: readonly Fault[];
  onType: (field: string, to: string) => void;
}) {
  return (
    <input
      id={id}
      class="input count-input"
      type="text"
      inputMode="numeric"
      autocomplete="off"
      value={draft[id] ?? ""}
      {...(faultAt(faults, id) !== undefined && {
        "aria-invalid": true as const,
        "aria-describedby": `${id}-fault`,
      })}
      onInput={(event) => onType(id, event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        nextControl(event.currentTarget)?.focus();
      }}
    />
  );
}

/** What comes behind a field in its form: another field, or the button at the end. */
function nextControl(field: HTMLInputElement): HTMLElement | undefined {
  const controls = [...(field.form?.querySelectorAll<HTMLElement>("input, button") ?? [])];
  return controls[controls.indexOf(field) + 1];
}
