import { useState } from "preact/hooks";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { Account } from "../../../surveys/wire/account.ts";
import { AccountChange } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { checked } from "../form/fault.ts";
import { CheckField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { navigate } from "../shell/navigation.ts";
import { FormFrame } from "./form-frame.tsx";
import { PERSON_SENTENCES, PersonFields, scopeFaults } from "./person-fields.tsx";

/** Changes somebody's name, address, role or districts, or switches the account off. */
export function AccountForm({
  back,
  account,
  districts,
}: {
  back: string;
  account: Account;
  districts: readonly { code: string; name: string }[];
}) {
  const { id } = account;
  const [values, setValues] = useState<AccountChange>(() => {
    const { email, name, role, scope, active } = account;
    return { email, name, role, scope, active };
  });
  const form = useSubmit({ "account.email-taken": "email", "account.last-admin": "role" });

  const check = () => {
    const faults = scopeFaults(values);
    if (faults.length > 0) return { kind: "faulty" as const, faults };
    return checked(AccountChange, values, PERSON_SENTENCES);
  };
  const send = (json: AccountChange) => call(api.accounts[":id"].$put({ param: { id }, json }));
  const done = () => navigate(back, say(SETUP_DE, "saved", { name: values.name }));

  return (
    <FormFrame
      title={say(SETUP_DE, "accounts.change", { name: account.name })}
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
      <CheckField
        id="active"
        label={say(SETUP_DE, "active")}
        hint={say(SETUP_DE, "person.active.hint")}
        checked={values.active}
        onChange={(active) => setValues({ ...values, active })}
      />
    </FormFrame>
  );
}
