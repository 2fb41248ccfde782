import { useState } from "preact/hooks";
import { codeFromName } from "../../../surveys/definition/code-from-name.ts";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { District } from "../../../surveys/wire/fieldwork.ts";
import { api } from "../../shared/api/client.ts";
import { checked } from "../form/fault.ts";
import { CheckField, TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { navigate } from "../shell/navigation.ts";
import { CodeField } from "./code-field.tsx";
import { FormFrame } from "./form-frame.tsx";

/** Adds a district, or changes one. */
export function DistrictForm({ back, district }: { back: string; district?: District }) {
  const [values, setValues] = useState<District>(
    district ?? {
      code: "",
      name: "",
      kind: say(SETUP_DE, "district.kind.usual"),
      pilot: false,
      active: true,
      brought: null,
    },
  );
  const form = useSubmit({ "district.taken": "code" });
  const set = (change: Partial<District>) => setValues({ ...values, ...change });

  const check = () =>
    checked(
      District,
      { ...values, code: values.code || codeFromName(values.name) },
      {
        name: say(SETUP_DE, "name.missing"),
        code: say(SETUP_DE, "code.missing"),
        kind: say(SETUP_DE, "district.kind.missing"),
        brought: say(SETUP_DE, "district.brought.long"),
      },
    );
  const send = ({ code, ...change }: District) =>
    district
      ? call(api.fieldwork.districts[":code"].$put({ param: { code }, json: change }))
      : call(api.fieldwork.districts.$post({ json: { code, ...change } }));
  const done = () =>
    navigate(back, say(SETUP_DE, district ? "saved" : "added", { name: values.name }));

  return (
    <FormFrame
      title={
        district
          ? say(SETUP_DE, "districts.change", { name: district.name })
          : say(SETUP_DE, "districts.add")
      }
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
      {!district && (
        <CodeField
          value={values.code}
          proposal={codeFromName(values.name)}
          faults={form.faults}
          onChange={(code) => set({ code })}
        />
      )}
      <TextField
        id="kind"
        label={say(SETUP_DE, "district.kind")}
        hint={say(SETUP_DE, "district.kind.hint")}
        value={values.kind}
        faults={form.faults}
        onChange={(kind) => set({ kind })}
      />
      <TextField
        id="brought"
        label={say(SETUP_DE, "district.brought")}
        hint={say(SETUP_DE, "district.brought.hint")}
        value={values.brought ?? ""}
        faults={form.faults}
        onChange={(brought) => set({ brought: brought.trim() === "" ? null : brought })}
      />
      <CheckField
        id="pilot"
        label={say(SETUP_DE, "district.pilot")}
        hint={say(SETUP_DE, "district.pilot.hint")}
        checked={values.pilot}
        onChange={(pilot) => set({ pilot })}
      />
      <CheckField
        id="active"
        label={say(SETUP_DE, "active")}
        hint={say(SETUP_DE, "district.active.hint")}
        checked={values.active}
        onChange={(active) => set({ active })}
      />
      {!district && <p class="soft">{say(SETUP_DE, "district.online")}</p>}
    </FormFrame>
  );
}
