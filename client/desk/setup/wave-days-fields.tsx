import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";

type Days = { startsOn: string; endsOn: string };

/** First and last day of a wave. */
export function WaveDaysFields({
  values,
  faults,
  onChange,
}: {
  values: Days;
  faults: readonly Fault[];
  onChange: (change: Partial<Days>) => void;
}) {
  return (
    <div>
      <div class="dates">
        <TextField
          id="startsOn"
          label={say(SETUP_DE, "wave.starts")}
          type="date"
          value={values.startsOn}
          faults={faults}
          onChange={(startsOn) => onChange({ startsOn })}
        />
        <TextField
          id="endsOn"
          label={say(SETUP_DE, "wave.ends")}
          type="date"
          value={values.endsOn}
          faults={faults}
          onChange={(endsOn) => onChange({ endsOn })}
        />
      </div>
      <p class="soft small">{say(SETUP_DE, "wave.late.hint")}</p>
    </div>
  );
}
