import { useEffect, useState } from "preact/hooks";
import { DESK_DE } from "../../../surveys/messages/desk/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { api } from "../../shared/api/client.ts";
import { SignInPage } from "../sign-in/sign-in-page.tsx";
import { wayBack } from "../sign-in/way-back.ts";
import { call, onSessionEnded } from "./call.ts";
import { FailedPage } from "./failed-page.tsx";
import { Lazy } from "./lazy.tsx";
import { usePath } from "./navigation.ts";
import { Shell } from "./shell.tsx";

type State =
  | { kind: "loading" }
  | { kind: "signed-out" }
  | { kind: "signed-in"; me: Me }
  | { kind: "failed"; problem: ProblemDocument };

const loadSetup = async () => (await import("../sign-in/first-admin-page.tsx")).FirstAdminPage;

/** The office: who is signed in decides what is shown. */
export function DeskApp() {
  const path = usePath();
  const [state, setState] = useState<State>({ kind: "loading" });

  const load = async () => {
    const outcome = await call(api.session.$get());
    if (outcome.kind === "done") {
      const back = wayBack(location);
      if (back === null) setState({ kind: "signed-in", me: outcome.value });
      else location.replace(back);
    } else if (outcome.problem.code === "access.sign-in-needed") setState({ kind: "signed-out" });
    else setState({ kind: "failed", problem: outcome.problem });
  };
  useEffect(() => void load(), []);
  useEffect(() => onSessionEnded(() => setState({ kind: "signed-out" })), []);

  const signOut = async () => {
    const outcome = await call(api.session.$delete());
    if (outcome.kind === "problem" && outcome.problem.code !== "access.sign-in-needed")
      setState({ kind: "failed", problem: outcome.problem });
    else setState({ kind: "signed-out" });
  };

  if (path === "/buero/einrichtung")
    return <Lazy load={loadSetup} props={{ onDone: () => void load() }} />;
  switch (state.kind) {
    case "loading":
      return <p class="page soft">{say(DESK_DE, "page.loading")}</p>;
    case "failed":
      return <FailedPage problem={state.problem} onAgain={() => void load()} />;
    case "signed-out":
      return <SignInPage onSignedIn={() => void load()} />;
    case "signed-in":
      return <Shell me={state.me} path={path} onSignOut={() => void signOut()} />;
  }
}
