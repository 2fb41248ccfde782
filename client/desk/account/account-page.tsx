import { useState } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import { PasswordChange } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { checked } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";

const EMPTY = { current: "", password: "" };
const loadChoices = () => call(api.fieldwork.choices.$get());

/** One's own account: what it may, and its password. */
export function AccountPage({ me }: { me: Me }) {
  const [values, setValues] = useState(EMPTY);
  const [changed, setChanged] = useState(false);
  const [choices, again] = useLoaded(loadChoices);
  const form = useSubmit({ "access.wrong-sign-in": "current", "access.locked": "current" });

  const check = () => {
    setChanged(false);
    return checked(PasswordChange, values, {
      current: say(DESK_DE, "sign-in.password.missing"),
      password: PROBLEMS_DE["account.password-too-short"],
    });
  };
  const send = (json: PasswordChange) => call(api.session.password.$put({ json }));
  const done = () => {
    setValues(EMPTY);
    setChanged(true);
  };

  return (
    <div class="page narrow">
      <h1>{say(DESK_DE, "account.title")}</h1>
      <div role="status">
        {changed && <p class="note">{say(DESK_DE, "account.password.done")}</p>}
      </div>
      <dl class="sheet facts">
        <dt>{say(DESK_DE, "person.name")}</dt>
        <dd>{me.name}</dd>
        <dt>{say(DESK_DE, "sign-in.email")}</dt>
        <dd>{me.email}</dd>
        <dt>{say(DESK_DE, "account.role")}</dt>
        <dd>{say(DESK_DE, `role.${me.role}`)}</dd>
        <dt>{say(DESK_DE, "account.districts")}</dt>
        <dd>
          {me.scope.kind === "all" ? (
            say(DESK_DE, "account.districts.all")
          ) : (
            <Loaded state={choices} onAgain={again}>
              {({ districts }) => districts.map(({ name }) => name).join(", ")}
            </Loaded>
          )}
        </dd>
      </dl>
      <form
        class="sheet form"
        noValidate
        onSubmit={(event) => void form.submit(event, check, send, done)}
      >
        <h2>{say(DESK_DE, "account.password.title")}</h2>
        <ErrorSummary faults={form.faults} general={form.general} />
        <TextField
          id="current"
          label={say(DESK_DE, "account.password.current")}
          type="password"
          autocomplete="current-password"
          value={values.current}
          faults={form.faults}
          onChange={(current) => setValues({ ...values, current })}
        />
        <TextField
          id="password"
          label={say(DESK_DE, "account.password.new")}
          hint={say(DESK_DE, "account.password.hint")}
          type="password"
          autocomplete="new-password"
          value={values.password}
          faults={form.faults}
          onChange={(password) => setValues({ ...values, password })}
        />
        <div class="buttons">
          <button class="btn primary" type="submit" aria-disabled={form.busy}>
            {say(DESK_DE, "account.password.submit")}
          </button>
        </div>
      </form>
    </div>
  );
}
