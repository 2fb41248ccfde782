import { useState } from "preact/hooks";
import * as v from "valibot";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { SETUP_DE } from "../../../surveys/messages/setup/de.ts";
import type { Account } from "../../../surveys/wire/account.ts";
import { Password } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { checked } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { navigate } from "../shell/navigation.ts";

const Values = v.strictObject({ "new-password": Password });

/** Gives somebody who cannot get in a new password, and ends all their sessions. */
export function NewPasswordForm({ back, account }: { back: string; account: Account }) {
  const { id, name } = account;
  const [password, setPassword] = useState("");
  const form = useSubmit();

  const check = () =>
    checked(
      Values,
      { "new-password": password },
      { "new-password": PROBLEMS_DE["account.password-too-short"] },
    );
  const send = (values: v.InferOutput<typeof Values>) =>
    call(
      api.accounts[":id"].password.$put({
        param: { id },
        json: { password: values["new-password"] },
      }),
    );
  const done = () => navigate(back, say(SETUP_DE, "person.new-password.done", { name }));

  return (
    <section class="narrow-form">
      <form
        class="sheet form"
        noValidate
        onSubmit={(event) => void form.submit(event, check, send, done)}
      >
        <h2>{say(SETUP_DE, "person.new-password.title")}</h2>
        <ErrorSummary faults={form.faults} general={form.general} />
        <TextField
          id="new-password"
          label={say(SETUP_DE, "person.new-password")}
          hint={say(SETUP_DE, "person.new-password.hint")}
          value={password}
          faults={form.faults}
          onChange={setPassword}
        />
        <div class="buttons">
          <button class="btn" type="submit" aria-disabled={form.busy}>
            {say(SETUP_DE, "person.new-password.save")}
          </button>
        </div>
      </form>
    </section>
  );
}
