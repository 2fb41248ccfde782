import { LANGUAGE_NAMES, say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import { CheckGroup, RadioField } from "../form/choice-fields.tsx";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { OpeningHoursField } from "./opening-hours-field.tsx";
import type { TabletValues } from "./tablet-values.ts";

type Part = "questionnaires" | "languages";

/** What a tablet offers, how long it waits, and when it is awake. */
export function SetupFields({
  values,
  questionnaires,
  languages,
  faults,
  onChange,
}: {
  values: TabletValues;
  /** The questionnaires that are asked at the chosen site. */
  questionnaires: readonly { id: string; title: string }[];
  languages: readonly string[];
  faults: readonly Fault[];
  onChange: (change: Partial<TabletValues>) => void;
}) {
  return (
    <>
      <AllOrChosen
        part="questionnaires"
        options={questionnaires.map(({ id, title }) => ({ value: id, label: title }))}
        values={values.questionnaires}
        faults={faults}
        onChange={(chosen) => onChange({ questionnaires: chosen })}
      />
      <AllOrChosen
        part="languages"
        options={languages.map((value) => ({
          value,
          label: LANGUAGE_NAMES[value] ?? value,
          lang: value,
        }))}
        values={values.languages}
        faults={faults}
        onChange={(chosen) => onChange({ languages: chosen })}
      />
      <fieldset class="field times">
        <legend>{say(TABLETS_DE, "times")}</legend>
        <p class="soft small">{say(TABLETS_DE, "times.lead")}</p>
        {(["idle", "warning", "thanks"] as const).map((time) => (
          <TextField
            key={time}
            id={time}
            label={say(TABLETS_DE, time)}
            hint={say(TABLETS_DE, `${time}.hint`)}
            inputMode="numeric"
            wide={false}
            value={values[time]}
            faults={faults}
            onChange={(typed) => onChange({ [time]: typed })}
          />
        ))}
      </fieldset>
      <OpeningHoursField
        days={values.days}
        faults={faults}
        onChange={(days) => onChange({ days })}
      />
    </>
  );
}

/** All of something, whatever comes, or only what is chosen. */
function AllOrChosen({
  part,
  options,
  values,
  faults,
  onChange,
}: {
  part: Part;
  options: readonly { value: string; label: string; lang?: string }[];
  values: string[] | null;
  faults: readonly Fault[];
  onChange: (values: string[] | null) => void;
}) {
  return (
    <>
      <RadioField
        id={`${part}-kind`}
        label={say(TABLETS_DE, part)}
        options={[
          {
            value: "all",
            label: say(TABLETS_DE, `${part}.all`),
            hint: say(TABLETS_DE, `${part}.all.hint`),
          },
          { value: "chosen", label: say(TABLETS_DE, `${part}.chosen`) },
        ]}
        value={values === null ? "all" : "chosen"}
        faults={faults}
        onChange={(kind) => onChange(kind === "all" ? null : [])}
      />
      {values !== null && (
        <CheckGroup
          id={part}
          label={say(TABLETS_DE, `${part}.which`)}
          options={options}
          values={values}
          faults={faults}
          onChange={onChange}
        />
      )}
      {part === "questionnaires" && options.length === 0 && (
        <p class="soft small">{say(TABLETS_DE, "questionnaires.none")}</p>
      )}
    </>
  );
}
