import "../../shared/look/rooms.css";
import "./interviewer.css";
import { useEffect, useState } from "preact/hooks";
import { de } from "../../../surveys/messages/resident/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { FieldworkChoices } from "../../../surveys/wire/fieldwork.ts";
import { api } from "../../shared/api/client.ts";
import { isUnreachable, problemOf } from "../../shared/api/problem-of.ts";
import { useDisplay } from "../../shared/display/use-display.ts";
import { DemoBanner } from "../../shared/house/demo-banner.tsx";
import { RoomHeader } from "../../shared/house/mark.tsx";
import { usePageLanguage } from "../../shared/language/direction.ts";
import { Heading } from "../frame/heading.tsx";
import { localDay } from "../interview/local-time.ts";
import type { Chosen } from "./choose-survey.tsx";
import { ChooseSurvey } from "./choose-survey.tsx";
import { Desk } from "./desk.tsx";
import { words } from "./words.ts";

type State =
  | { kind: "loading" }
  | { kind: "signedOut" }
  | { kind: "closed" }
  | { kind: "failed"; offline: boolean }
  | { kind: "open"; me: Me; choices: FieldworkChoices };

/** A person asks, on a square or by telephone. For staff who are signed in to the office. */
export function InterviewRoom({ site }: { site: string | undefined }) {
  const [state, setState] = useState<State>({ kind: "loading" });
  const [chosen, setChosen] = useState<Chosen>();
  useDisplay();
  usePageLanguage("de");
  const load = () => {
    arrive().then(setState, () => setState({ kind: "failed", offline: true }));
  };
  useEffect(load, []);
  useEffect(() => {
    document.title = words("title.page", { page: words("title") });
  }, []);

  const choose = (now: Chosen | undefined) => {
    setChosen(now);
    const address = now === undefined ? "/befragung" : `/befragung/${encodeURIComponent(now.site)}`;
    history.replaceState(null, "", address);
  };
  if (state.kind === "open" && chosen !== undefined)
    return (
      <Desk
        key={`${chosen.site} ${chosen.wave}`}
        chosen={chosen}
        demo={state.me.demo}
        signIn={signInAddress(chosen.site)}
        onOther={() => choose(undefined)}
      />
    );
  return (
    <div class="screen interviewer">
      {state.kind === "open" && state.me.demo && <DemoBanner text={say(de, "demo")} />}
      <RoomHeader room={words("room")} href="/buero" />
      {state.kind === "open" ? (
        <ChooseSurvey
          choices={state.choices}
          day={localDay(new Date())}
          site={site}
          onChoose={choose}
        />
      ) : (
        <main class="ask">
          <Before state={state} signIn={signInAddress(site)} onAgain={load} />
        </main>
      )}
    </div>
  );
}

function Before({
  state,
  signIn,
  onAgain,
}: {
  state: Exclude<State, { kind: "open" }>;
  signIn: string;
  onAgain: () => void;
}) {
  switch (state.kind) {
    case "loading":
      return <h1>{words("loading")}</h1>;
    case "signedOut":
      return (
        <>
          <Heading text={words("sign-in.title")} quiet />
          <p class="lead">{words("sign-in.text")}</p>
          <p>
            <a class="btn primary big" href={signIn}>
              {words("sign-in.go")}
            </a>
          </p>
        </>
      );
    case "closed":
      return (
        <>
          <Heading text={words("closed.title")} quiet />
          <p class="lead">{words("closed.text")}</p>
          <p>
            <a href="/buero">{words("office")}</a>
          </p>
        </>
      );
    case "failed":
      return (
        <>
          <Heading text={words("failed.title")} quiet />
          <p class="lead">
            {say(de, state.offline ? "problem.server.busy" : "problem.server.failed")}
          </p>
          <button class="btn primary big" type="button" onClick={onAgain}>
            {words("failed.again")}
          </button>
        </>
      );
  }
}

async function arrive(): Promise<State> {
  const session = await api.session.$get();
  if (!session.ok) {
    const problem = await problemOf(session);
    return problem.code === "access.sign-in-needed"
      ? { kind: "signedOut" }
      : { kind: "failed", offline: isUnreachable(problem) };
  }
  const me = await session.json();
  if (!me.permissions.includes("paper.enter")) return { kind: "closed" };
  const choices = await api.fieldwork.choices.$get();
  return choices.ok
    ? { kind: "open", me, choices: await choices.json() }
    : { kind: "failed", offline: false };
}

/** The office's door, with the way back here. */
function signInAddress(site: string | undefined): string {
  const back = site === undefined ? "/befragung" : `/befragung/${encodeURIComponent(site)}`;
  return `/buero/anmelden?weiter=${encodeURIComponent(back)}`;
}
