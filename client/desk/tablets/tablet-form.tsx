import type { ComponentProps } from "preact";
import { useState } from "preact/hooks";
import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import type { Device, PairingCode } from "../../../surveys/wire/device.ts";
import type { FieldworkChoices } from "../../../surveys/wire/fieldwork.ts";
import { api } from "../../shared/api/client.ts";
import { SelectField, TextField } from "../form/fields.tsx";
import { FormSheet } from "../form/form-sheet.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call, tell } from "../shell/call.ts";
import { useTitle } from "../shell/title.ts";
import { SetupFields } from "./setup-fields.tsx";
import type { TabletValues } from "./tablet-values.ts";
import { checkedChange, checkedNew, newTablet, valuesOf } from "./tablet-values.ts";
import { TABLETS } from "./tablets-address.ts";

/** What a tablet can be set up with. */
export type TabletChoices = FieldworkChoices & { languages: string[] };

const PLACES = { "site.unknown": "site", "device.wrong-site": "site" } as const;

/** Adds a tablet: the way to its code. */
export function NewTabletForm({
  choices,
  onCode,
}: {
  choices: TabletChoices;
  onCode: (code: PairingCode) => void;
}) {
  const [values, setValues] = useState(() => newTablet(tabletSites(choices)[0]?.code ?? ""));
  const form = useSubmit(PLACES);
  return (
    <Frame
      title={say(TABLETS_DE, "new.title")}
      lead={say(TABLETS_DE, "new.lead")}
      save={say(TABLETS_DE, "new.submit")}
      form={form}
      onSubmit={(event) =>
        void form.submit(
          event,
          () => checkedNew(values),
          (json) => call(api.devices.$post({ json })),
          onCode,
        )
      }
    >
      <Fields
        values={values}
        choices={choices}
        siteHint={say(TABLETS_DE, "site.hint")}
        pinHint={say(TABLETS_DE, "pin.hint")}
        form={form}
        onChange={(change) => setValues({ ...values, ...change })}
      />
    </Frame>
  );
}

/** Changes a tablet's name, place, setup or PIN. */
export function TabletForm({
  device,
  choices,
  onDone,
}: {
  device: Device;
  choices: TabletChoices;
  onDone: (said: string) => void;
}) {
  const [values, setValues] = useState(() => valuesOf(device));
  const form = useSubmit(PLACES);
  const { id } = device;
  return (
    <Frame
      title={say(TABLETS_DE, "change.title", { name: device.name })}
      save={say(TABLETS_DE, "save")}
      form={form}
      onSubmit={(event) =>
        void form.submit(
          event,
          () => checkedChange(values),
          (json) => tell(api.devices[":id"].$put({ param: { id }, json })),
          () => onDone(say(TABLETS_DE, "change.saved", { name: values.name.trim() })),
        )
      }
    >
      <Fields
        values={values}
        choices={choices}
        siteHint={say(TABLETS_DE, "site.hint.change")}
        pinHint={say(TABLETS_DE, "pin.hint.change")}
        form={form}
        onChange={(change) => setValues({ ...values, ...change })}
      />
    </Frame>
  );
}

type Form = ReturnType<typeof useSubmit>;

function Frame({
  title,
  lead,
  ...sheet
}: Omit<ComponentProps<typeof FormSheet>, "back" | "cancel"> & { title: string; lead?: string }) {
  useTitle(title);
  return (
    <div class="page narrow">
      <h1>{title}</h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      <FormSheet {...sheet} back={TABLETS} cancel={say(TABLETS_DE, "cancel")} />
    </div>
  );
}

function Fields({
  values,
  choices,
  siteHint,
  pinHint,
  form: { faults },
  onChange,
}: {
  values: TabletValues;
  choices: TabletChoices;
  siteHint: string;
  pinHint: string;
  form: Form;
  onChange: (change: Partial<TabletValues>) => void;
}) {
  return (
    <>
      <TextField
        id="name"
        label={say(TABLETS_DE, "name")}
        hint={say(TABLETS_DE, "name.hint")}
        value={values.name}
        faults={faults}
        onChange={(name) => onChange({ name })}
      />
      <SelectField
        id="site"
        label={say(TABLETS_DE, "site")}
        hint={siteHint}
        value={values.site}
        options={tabletSites(choices).map(({ code, name, districtName }) => ({
          value: code,
          label: `${districtName} · ${name}`,
        }))}
        faults={faults}
        // Other places, other questionnaires: a choice made for the old one would hide all of the new one.
        onChange={(site) => onChange({ site, questionnaires: null })}
      />
      <SetupFields
        values={values}
        questionnaires={questionnairesAt(choices, values.site)}
        languages={choices.languages}
        faults={faults}
        onChange={onChange}
      />
      <TextField
        id="pin"
        label={say(TABLETS_DE, "pin")}
        hint={pinHint}
        inputMode="numeric"
        wide={false}
        value={values.pin}
        faults={faults}
        onChange={(pin) => onChange({ pin })}
      />
    </>
  );
}

/** Where a tablet can stand: everywhere but on the internet. */
export function tabletSites({ sites }: FieldworkChoices): FieldworkChoices["sites"] {
  return sites.filter(({ kind }) => kind !== "online");
}

/** The questionnaires whose waves ask at a site and are not closed, each once. */
function questionnairesAt({ waves }: FieldworkChoices, site: string) {
  const here = waves.filter((wave) => !wave.frozen && wave.sites.includes(site));
  return [...new Map(here.map(({ questionnaire: id, title }) => [id, { id, title }])).values()];
}
