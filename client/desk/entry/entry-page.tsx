import "./entry.css";
import { useEffect, useState } from "preact/hooks";
import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import { isUntouched } from "../../../surveys/paper/entry-state.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { FieldworkChoices } from "../../../surveys/wire/fieldwork.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { api } from "../../shared/api/client.ts";
import { call } from "../shell/call.ts";
import { makeDesk } from "./desk.ts";
import { DeskView } from "./desk-view.tsx";
import { rememberDesk, rememberedDesk } from "./remembered-desk.ts";
import type { Session } from "./session.ts";
import { SessionForm } from "./session-form.tsx";
import { sheetServer } from "./sheet-server.ts";

/** The paper desk: first what holds for the stack, then one form after the other. */
export function EntryPage({ me }: { me: Me }) {
  const [desk, setDesk] = useState(() => rememberedDesk(me.id));
  const [isChanging, setChanging] = useState(false);
  const [choices, setChoices] = useState<FieldworkChoices>();
  const [problem, setProblem] = useState<ProblemDocument>();

  useEffect(() => {
    void call(api.fieldwork.choices.$get()).then((outcome) => {
      if (outcome.kind === "done") setChoices(outcome.value);
      else setProblem(outcome.problem);
    });
  }, []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (desk && !isUntouched(desk.state().entry)) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [desk]);

  const begin = (session: Session) => {
    setChanging(false);
    if (desk) return desk.changeSession(session);
    const made = makeDesk(session, sheetServer);
    rememberDesk(me.id, made);
    setDesk(made);
  };

  if (desk && !isChanging)
    return <DeskView desk={desk} onChangeSession={() => setChanging(true)} />;
  if (problem)
    return (
      <div class="page entry-narrow">
        <h1>{say(ENTRY_DE, "title")}</h1>
        <p class="note" role="alert">
          {problemSentence(PROBLEMS_DE, problem)}
        </p>
      </div>
    );
  if (!choices) return <p class="page soft">{say(ENTRY_DE, "loading")}</p>;
  const begun = desk?.state();
  return (
    <SessionForm
      choices={choices}
      session={begun?.session}
      isWaveKept={begun !== undefined && !isUntouched(begun.entry)}
      onBegin={begin}
    />
  );
}
