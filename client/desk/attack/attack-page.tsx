import "./attack.css";
import { useCallback, useEffect, useState } from "preact/hooks";
import { ATTACK_DE } from "../../../surveys/messages/attack/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { AttackReport } from "../../../surveys/wire/attack.ts";
import type { ProblemDocument } from "../../../surveys/wire/problem.ts";
import { api } from "../../shared/api/client.ts";
import { call } from "../shell/call.ts";
import { FailedPage } from "../shell/failed-page.tsx";
import { useTitle } from "../shell/title.ts";
import { ReportView } from "./report-view.tsx";

/** The check that nothing shown can be solved for a person, and the reports filed of it. */
export function AttackPage(_props: { me: Me }) {
  useTitle(say(ATTACK_DE, "title"));
  const [reports, setReports] = useState<AttackReport[]>();
  const [problem, setProblem] = useState<ProblemDocument>();
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);

  const load = useCallback(async () => {
    setProblem(undefined);
    const outcome = await call(api.attacks.$get());
    if (outcome.kind === "done") setReports(outcome.value.reports);
    else setProblem(outcome.problem);
  }, []);
  useEffect(() => void load(), [load]);

  const check = async () => {
    if (busy) return;
    setBusy(true);
    setSaid(say(ATTACK_DE, "busy"));
    const outcome = await call(api.attacks.$post());
    setBusy(false);
    if (outcome.kind === "problem") return setSaid(problemSentence(PROBLEMS_DE, outcome.problem));
    setSaid(say(ATTACK_DE, "done"));
    setReports((earlier) => [outcome.value, ...(earlier ?? [])]);
  };

  return (
    <div class="page attack">
      <h1>{say(ATTACK_DE, "title")}</h1>
      <p class="lead">{say(ATTACK_DE, "lead")}</p>
      <div>
        <button class="btn" type="button" aria-disabled={busy} onClick={() => void check()}>
          {say(ATTACK_DE, "start")}
        </button>
        <p role="status">{said}</p>
      </div>
      {problem && <FailedPage problem={problem} onAgain={() => void load()} />}
      {reports && (
        <section aria-labelledby="reports">
          <h2 id="reports">{say(ATTACK_DE, "reports")}</h2>
          {reports.length === 0 && <p>{say(ATTACK_DE, "none")}</p>}
          {reports.map((report, index) => (
            <ReportView key={report.id} report={report} open={index === 0} />
          ))}
        </section>
      )}
      <section class="sheet" aria-labelledby="how">
        <h2 id="how">{say(ATTACK_DE, "how.title")}</h2>
        <ul>
          {(["how.1", "how.2", "how.3", "how.4", "how.5"] as const).map((key) => (
            <li key={key}>{say(ATTACK_DE, key)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
