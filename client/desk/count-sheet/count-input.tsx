import type { Fault } from "../form/fault.ts";
import { faultAt } from "../form/fault.ts";
import type { Draft } from "./draft.ts";

/** A field for one number. Enter goes on to the next one, as on a desk calculator. */
export function CountInput({
  id,
  draft,
  faults,
  describedBy,
  onType,
}: {
  id: string;
  draft: Draft;
  faults: readonly Fault[];
  describedBy?: string | undefined;
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
      {...(describedBy !== undefined && { "aria-describedby": describedBy })}
      {...(faultAt(faults, id) !== undefined && { "aria-invalid": true as const })}
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
