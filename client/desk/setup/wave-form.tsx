import { useState } from "preact/hooks";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { WaveRules } from "../../../surveys/wire/fieldwork.ts";
import { DEFAULT_WAVE_RULES, NewWave } from "../../../surveys/wire/fieldwork.ts";
import type { FormChoice } from "../../../surveys/wire/fieldwork-setup.ts";
import { api } from "../../shared/api/client.ts";
import { CheckGroup, RadioField } from "../form/choice-fields.tsx";
import { checked } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { navigate } from "../shell/navigation.ts";
import { FormFrame } from "./form-frame.tsx";
import { WaveDaysFields } from "./wave-days-fields.tsx";
import { WaveRulesFields } from "./wave-rules-fields.tsx";
import type { Targets, WaveSite } from "./wave-setup.ts";
import { sitesFrom } from "./wave-setup.ts";
import { WaveSitesField } from "./wave-sites-field.tsx";

type Values = {
  name: string;
  form: FormChoice | undefined;
  startsOn: string;
  endsOn: string;
  targets: Targets;
  rules: WaveRules;
  dimensions: string[];
};

/** A new wave: which questionnaire is asked, where, when and under which rules. */
export function WaveForm({
  back,
  forms,
  sites,
}: {
  back: string;
  forms: readonly FormChoice[];
  sites: readonly WaveSite[];
}) {
  const [values, setValues] = useState<Values>({
    name: "",
    form: undefined,
    startsOn: "",
    endsOn: "",
    targets: {},
    rules: DEFAULT_WAVE_RULES,
    dimensions: [],
  });
  const submission = useSubmit({ "wave.dates-reversed": "endsOn", "site.unknown": "sites" });
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const { faults } = submission;

  const check = () => {
    const { form, targets, ...plain } = values;
    return checked(
      NewWave,
      {
        ...plain,
        questionnaire: form?.questionnaire,
        version: form?.version,
        sites: sitesFrom(targets),
      },
      {
        name: say(SETUP_DE, "name.missing"),
        questionnaire: say(SETUP_DE, "wave.form.missing"),
        startsOn: say(SETUP_DE, "wave.starts.missing"),
        endsOn: say(SETUP_DE, "wave.ends.missing"),
        sites: say(
          SETUP_DE,
          Object.keys(targets).length === 0 ? "wave.sites.missing" : "wave.site.target.wrong",
        ),
        dimensions: say(SETUP_DE, "wave.dimensions.many"),
      },
    );
  };
  const send = (json: NewWave) => call(api.fieldwork.waves.$post({ json }));
  const done = () => navigate(back, say(SETUP_DE, "added", { name: values.name }));

  return (
    <FormFrame
      title={say(SETUP_DE, "waves.add")}
      back={back}
      form={submission}
      onSubmit={(event) => void submission.submit(event, check, send, done)}
    >
      <TextField
        id="name"
        label={say(SETUP_DE, "name")}
        hint={say(SETUP_DE, "wave.name.hint")}
        value={values.name}
        faults={faults}
        onChange={(name) => set({ name })}
      />
      <RadioField
        id="questionnaire"
        label={say(SETUP_DE, "wave.form")}
        options={forms.map(({ questionnaire, title, audience, minutes }) => ({
          value: questionnaire,
          label: title,
          hint: say(SETUP_DE, `wave.form.hint.${audience}`, { minutes }),
        }))}
        value={values.form?.questionnaire}
        faults={faults}
        onChange={(questionnaire) => {
          const form = forms.find((candidate) => candidate.questionnaire === questionnaire);
          const proposed = form?.dimensions.filter((dimension) => dimension.proposed) ?? [];
          set({ form, dimensions: proposed.map(({ id }) => id) });
        }}
      />
      <WaveDaysFields values={values} faults={faults} onChange={set} />
      <WaveSitesField
        sites={sites.filter(({ active }) => active)}
        kept={[]}
        targets={values.targets}
        faults={faults}
        onChange={(targets) => set({ targets })}
      />
      <WaveRulesFields rules={values.rules} onChange={(rules) => set({ rules })} />
      {values.form && values.form.dimensions.length > 0 && (
        <CheckGroup
          id="dimensions"
          label={say(SETUP_DE, "wave.dimensions")}
          hint={say(SETUP_DE, "wave.dimensions.hint")}
          options={values.form.dimensions.map(({ id, label }) => ({ value: id, label }))}
          values={values.dimensions}
          faults={faults}
          onChange={(dimensions) => set({ dimensions })}
        />
      )}
      {values.form && values.form.dimensions.length === 0 && (
        <p class="soft">{say(SETUP_DE, "wave.dimensions.none")}</p>
      )}
    </FormFrame>
  );
}
