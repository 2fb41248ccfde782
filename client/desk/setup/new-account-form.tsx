import { useState } from "preact/hooks";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import { NewAccount } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { checked } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { navigate } from "../shell/navigation.ts";
import { FormFrame } from "./form-frame.tsx";
import { PERSON_SENTENCES, PersonFields, scopeFaults } from "./person-fields.tsx";

/** Adds somebody, with a password for the first sign-in. */
export function NewAccountForm({
  back,
  districts,
}: {
  back: string;
  districts: readonly { code: string; name: string }[];
}) {
  const [values, setValues] = useState<NewAccount>({
    name: "",
    email: "",
    role: "staff",
    scope: { kind: "all" },
    password: "",
  });
  const form = useSubmit({ "account.email-taken": "email" });

  const check = () => {
    const faults = scopeFaults(values);
    if (faults.length > 0) return { kind: "faulty" as const, faults };
    return checked(NewAccount, values, {
      ...PERSON_SENTENCES,
      password: PROBLEMS_DE["account.password-too-short"],
    });
  };
  const send = (json: NewAccount) => call(api.accounts.$post({ json }));
  const done = () => navigate(back, say(SETUP_DE, "added", { name: values.name }));

  return (
    <FormFrame
      title={say(SETUP_DE, "accounts.add")}
      back={back}
      form={form}
      onSubmit={(event) => void form.submit(event, check, send, done)}
    >
      <PersonFields
        values={values}
        districts={districts}
        faults={form.faults}
        onChange={(change) => setValues({ ...values, ...change })}
      />
      <TextField
        id="password"
        label={say(SETUP_DE, "person.password")}
        hint={say(SETUP_DE, "person.password.hint")}
        value={values.password}
        faults={form.faults}
        onChange={(password) => setValues({ ...values, password })}
      />
    </FormFrame>
  );
}
