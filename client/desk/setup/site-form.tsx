import { useState } from "preact/hooks";
import { codeFromName } from "../../../surveys/definition/code-from-name.ts";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { SITE_KINDS, Site } from "../../../surveys/wire/fieldwork.ts";
import { api } from "../../shared/api/client.ts";
import { checked } from "../form/fault.ts";
import { CheckField, SelectField, TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { navigate } from "../shell/navigation.ts";
import { CodeField } from "./code-field.tsx";
import { FormFrame } from "./form-frame.tsx";

export type SiteRow = Site & { hasResponses: boolean };

/** Adds a site, or changes one. The site for the internet comes with its district and stays there. */
export function SiteForm({
  back,
  districts,
  site,
}: {
  back: string;
  districts: readonly { code: string; name: string }[];
  site?: SiteRow;
}) {
  const [values, setValues] = useState<Site>(() => startingWith(site, districts[0]?.code ?? ""));
  const form = useSubmit({
    "site.taken": "code",
    "site.in-use": "district",
    "site.second-online": "kind",
    "site.only-online": "kind",
  });
  const set = (change: Partial<Site>) => setValues({ ...values, ...change });
  const isOnline = site?.kind === "online";

  const check = () =>
    checked(
      Site,
      {
        ...values,
        code: values.code || codeFromName(values.name),
        address: values.address?.trim() || null,
      },
      {
        name: say(SETUP_DE, "name.missing"),
        code: say(SETUP_DE, "code.missing"),
        district: say(SETUP_DE, "topic.district.missing"),
        address: say(SETUP_DE, "site.address.long"),
      },
    );
  const send = ({ code, ...change }: Site) =>
    site
      ? call(api.fieldwork.sites[":code"].$put({ param: { code }, json: change }))
      : call(api.fieldwork.sites.$post({ json: { code, ...change } }));
  const done = () => navigate(back, say(SETUP_DE, site ? "saved" : "added", { name: values.name }));

  return (
    <FormFrame
      title={site ? say(SETUP_DE, "sites.change", { name: site.name }) : say(SETUP_DE, "sites.add")}
      back={back}
      form={form}
      onSubmit={(event) => void form.submit(event, check, send, done)}
    >
      <TextField
        id="name"
        label={say(SETUP_DE, "name")}
        value={values.name}
        faults={form.faults}
        onChange={(name) => set({ name })}
      />
      {!site && (
        <CodeField
          value={values.code}
          proposal={codeFromName(values.name)}
          faults={form.faults}
          onChange={(code) => set({ code })}
        />
      )}
      {!isOnline && !site?.hasResponses && (
        <SelectField
          id="district"
          label={say(SETUP_DE, "site.district")}
          value={values.district}
          options={districts.map(({ code, name }) => ({ value: code, label: name }))}
          faults={form.faults}
          onChange={(district) => set({ district })}
        />
      )}
      {!isOnline && site?.hasResponses && (
        <p class="soft">{say(SETUP_DE, "site.district.fixed")}</p>
      )}
      {!isOnline && (
        <SelectField
          id="kind"
          label={say(SETUP_DE, "site.kind")}
          value={values.kind}
          options={SITE_KINDS.filter((kind) => kind !== "online").map((kind) => ({
            value: kind,
            label: say(SETUP_DE, `site.kind.${kind}`),
          }))}
          faults={form.faults}
          onChange={(kind) => set({ kind })}
        />
      )}
      {!isOnline && (
        <TextField
          id="address"
          label={say(SETUP_DE, "site.address")}
          hint={say(SETUP_DE, "site.address.hint")}
          value={values.address ?? ""}
          faults={form.faults}
          onChange={(address) => set({ address })}
        />
      )}
      <CheckField
        id="active"
        label={say(SETUP_DE, "active")}
        hint={say(SETUP_DE, "site.active.hint")}
        checked={values.active}
        onChange={(active) => set({ active })}
      />
    </FormFrame>
  );
}

function startingWith(site: SiteRow | undefined, district: string): Site {
  if (!site) return { code: "", district, name: "", kind: "library", address: null, active: true };
  const { code, name, kind, address, active } = site;
  return { code, district: site.district, name, kind, address, active };
}
