import { useEffect, useState } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Setup } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { checked } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { call } from "../shell/call.ts";
import { navigate } from "../shell/navigation.ts";
import { Gate } from "./gate.tsx";

/** Where the one-time link of a new installation leads: the first admin makes their own account. */
export function FirstAdminPage({ onDone }: { onDone: () => void }) {
  const [token] = useState(() => location.hash.slice(1));
  const [values, setValues] = useState({ name: "", email: "", password: "" });
  const [faults, setFaults] = useState<Fault[]>([]);
  const [general, setGeneral] = useState<string>();

  useEffect(() => {
    document.title = say(DESK_DE, "title.page", { page: say(DESK_DE, "first.title") });
    // The token is a key: it leaves the address line, and with it screenshots and the history.
    history.replaceState(null, "", location.pathname);
  }, []);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const result = checked(
      Setup,
      { ...values, token },
      {
        name: say(DESK_DE, "person.name.missing"),
        email: say(DESK_DE, "person.email.missing"),
        password: PROBLEMS_DE["account.password-too-short"],
      },
    );
    setGeneral(undefined);
    setFaults(result.kind === "faulty" ? result.faults : []);
    if (result.kind === "faulty") return;
    const outcome = await call(api.setup.$post({ json: result.value }));
    if (outcome.kind === "problem")
      return setGeneral(problemSentence(PROBLEMS_DE, outcome.problem));
    onDone();
    navigate("/buero");
  };

  return (
    <Gate>
      <section class="sheet gate-sheet" aria-labelledby="first-title">
        <h1 id="first-title">{say(DESK_DE, "first.title")}</h1>
        <p class="soft">{say(DESK_DE, "first.lead")}</p>
        <ErrorSummary faults={faults} general={general} />
        <form class="form" noValidate onSubmit={(event) => void submit(event)}>
          <TextField
            id="name"
            label={say(DESK_DE, "person.name")}
            autocomplete="name"
            value={values.name}
            faults={faults}
            onChange={(name) => setValues({ ...values, name })}
          />
          <TextField
            id="email"
            label={say(DESK_DE, "sign-in.email")}
            type="email"
            autocomplete="username"
            value={values.email}
            faults={faults}
            onChange={(email) => setValues({ ...values, email })}
          />
          <TextField
            id="password"
            label={say(DESK_DE, "sign-in.password")}
            hint={say(DESK_DE, "account.password.hint")}
            type="password"
            autocomplete="new-password"
            value={values.password}
            faults={faults}
            onChange={(password) => setValues({ ...values, password })}
          />
          <button class="btn primary big" type="submit">
            {say(DESK_DE, "first.submit")}
          </button>
        </form>
      </section>
    </Gate>
  );
}
