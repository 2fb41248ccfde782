import { useState } from "preact/hooks";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { WaveChange } from "../../../surveys/wire/fieldwork.ts";
import type { FormChoice, WaveDetails } from "../../../surveys/wire/fieldwork-setup.ts";
import { api } from "../../shared/api/client.ts";
import { checked } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { dayInWords, today } from "../shell/day.ts";
import { navigate } from "../shell/navigation.ts";
import { FormFrame } from "./form-frame.tsx";
import { WaveDaysFields } from "./wave-days-fields.tsx";
import { WaveFixed } from "./wave-fixed.tsx";
import type { WaveSite } from "./wave-setup.ts";
import { sitesFrom } from "./wave-setup.ts";
import { WaveSitesField } from "./wave-sites-field.tsx";

/** Changes what may change about a wave: name, days, targets, sites without answers. */
export function WaveChangeForm({
  back,
  wave,
  forms,
  sites,
}: {
  back: string;
  wave: WaveDetails;
  forms: readonly FormChoice[];
  sites: readonly WaveSite[];
}) {
  const [values, setValues] = useState(() => ({
    name: wave.name,
    startsOn: wave.startsOn,
    endsOn: wave.endsOn,
    targets: Object.fromEntries(
      wave.sites.map(({ site, target }) => [site, target === null ? "" : String(target)]),
    ),
  }));
  const form = useSubmit({ "wave.dates-reversed": "endsOn", "wave.in-use": "sites" });
  if (wave.frozenAt !== null)
    return <FrozenWave back={back} wave={wave} frozenAt={wave.frozenAt} />;

  const { targets, ...plain } = values;
  const check = () =>
    checked(
      WaveChange,
      { ...plain, sites: sitesFrom(targets) },
      {
        name: say(SETUP_DE, "name.missing"),
        startsOn: say(SETUP_DE, "wave.starts.missing"),
        endsOn: say(SETUP_DE, "wave.ends.missing"),
        sites: say(
          SETUP_DE,
          Object.keys(targets).length === 0 ? "wave.sites.missing" : "wave.site.target.wrong",
        ),
      },
    );
  const send = (json: WaveChange) =>
    call(api.fieldwork.waves[":id"].$put({ param: { id: wave.id }, json }));
  const done = () => navigate(back, say(SETUP_DE, "saved", { name: values.name }));
  const chosen = new Set(wave.sites.map(({ site }) => site));

  return (
    <>
      <FormFrame
        title={say(SETUP_DE, "waves.change", { name: wave.name })}
        back={back}
        form={form}
        onSubmit={(event) => void form.submit(event, check, send, done)}
      >
        <WaveFixed wave={wave} forms={forms} />
        <TextField
          id="name"
          label={say(SETUP_DE, "name")}
          value={values.name}
          faults={form.faults}
          onChange={(name) => setValues({ ...values, name })}
        />
        <WaveDaysFields
          values={values}
          faults={form.faults}
          onChange={(days) => setValues({ ...values, ...days })}
        />
        <WaveSitesField
          sites={sites.filter(({ code, active }) => active || chosen.has(code))}
          kept={wave.sites.filter(({ hasResponses }) => hasResponses).map(({ site }) => site)}
          targets={targets}
          faults={form.faults}
          onChange={(next) => setValues({ ...values, targets: next })}
        />
      </FormFrame>
      <p>
        <a class="btn plain" href={`${back}/${wave.id}/abschliessen`}>
          {say(SETUP_DE, "freeze.title")}
        </a>
      </p>
    </>
  );
}

function FrozenWave({
  back,
  wave,
  frozenAt,
}: {
  back: string;
  wave: WaveDetails;
  frozenAt: string;
}) {
  return (
    <section class="narrow-form">
      <h1>{wave.name}</h1>
      <p class="lead">{wave.title}</p>
      <p>{say(SETUP_DE, "wave.frozen.text", { day: dayInWords(today(new Date(frozenAt))) })}</p>
      <p>
        <a href={back}>{say(SETUP_DE, "back")}</a>
      </p>
    </section>
  );
}
