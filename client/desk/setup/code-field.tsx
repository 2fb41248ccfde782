import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";

/**
 * The code of a new thing: made from its name until somebody types another.
 *
 * @param value what was typed; "" as long as the proposal stands
 */
export function CodeField({
  value,
  proposal,
  faults,
  onChange,
}: {
  value: string;
  proposal: string;
  faults: readonly Fault[];
  onChange: (code: string) => void;
}) {
  return (
    <TextField
      id="code"
      label={say(SETUP_DE, "code")}
      hint={say(SETUP_DE, "code.hint")}
      value={value === "" ? proposal : value}
      faults={faults}
      onChange={onChange}
    />
  );
}
