import { useEffect, useState } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DemoSignIns } from "../../../surveys/wire/account.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Fault } from "../form/fault.ts";
import { TextField } from "../form/fields.tsx";
import { call } from "../shell/call.ts";
import { DemoSignInList } from "./demo-sign-in-list.tsx";
import { Gate } from "./gate.tsx";

/** Signing in with e-mail address and password. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [faults, setFaults] = useState<Fault[]>([]);
  const [general, setGeneral] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [demo, setDemo] = useState<DemoSignIns["signIns"]>([]);

  useEffect(() => {
    document.title = say(DESK_DE, "title.page", { page: say(DESK_DE, "sign-in.title") });
    void call(api.session.demo.$get()).then((outcome) => {
      if (outcome.kind === "done") setDemo(outcome.value.signIns);
    });
  }, []);

  const signIn = async (as: { email: string; password: string }) => {
    if (busy) return;
    setBusy(true);
    const outcome = await call(api.session.$post({ json: as }));
    setBusy(false);
    if (outcome.kind === "done") return onSignedIn();
    setFaults([]);
    setGeneral(problemSentence(PROBLEMS_DE, outcome.problem));
  };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const missing = missingOf(email, password);
    setGeneral(undefined);
    setFaults(missing);
    if (missing.length === 0) void signIn({ email, password });
  };

  return (
    <Gate demo={demo.length > 0}>
      <section class="sheet gate-sheet" aria-labelledby="sign-in-title">
        <h1 id="sign-in-title">{say(DESK_DE, "sign-in.title")}</h1>
        <p class="soft">{say(DESK_DE, "sign-in.lead")}</p>
        <ErrorSummary faults={faults} general={general} />
        <form class="form" noValidate onSubmit={submit}>
          <TextField
            id="email"
            label={say(DESK_DE, "sign-in.email")}
            type="email"
            autocomplete="username"
            value={email}
            faults={faults}
            onChange={setEmail}
          />
          <TextField
            id="password"
            label={say(DESK_DE, "sign-in.password")}
            type="password"
            autocomplete="current-password"
            value={password}
            faults={faults}
            onChange={setPassword}
          />
          <button class="btn primary big" type="submit" aria-disabled={busy}>
            {say(DESK_DE, "sign-in.submit")}
          </button>
        </form>
        <details>
          <summary>{say(DESK_DE, "sign-in.help")}</summary>
          <p>{say(DESK_DE, "sign-in.help.text")}</p>
        </details>
      </section>
      {demo.length > 0 && <DemoSignInList signIns={demo} onChoose={(as) => void signIn(as)} />}
    </Gate>
  );
}

function missingOf(email: string, password: string): Fault[] {
  const faults: Fault[] = [];
  if (!/^\S+@\S+$/.test(email.trim()))
    faults.push({ field: "email", sentence: say(DESK_DE, "sign-in.email.missing") });
  if (password === "")
    faults.push({ field: "password", sentence: say(DESK_DE, "sign-in.password.missing") });
  return faults;
}
