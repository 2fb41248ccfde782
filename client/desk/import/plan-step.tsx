import check from "lucide-static/icons/check.svg?raw";
import { useCallback, useState } from "preact/hooks";
import * as v from "valibot";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import type { ImportReading } from "../../../surveys/wire/import.ts";
import { ImportForesight } from "../../../surveys/wire/import.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { ErrorSummary } from "../form/error-summary.tsx";
import { call } from "../shell/call.ts";
import { FailedPage } from "../shell/failed-page.tsx";
import type { Decision } from "./contradictions.tsx";
import { Contradictions } from "./contradictions.tsx";
import type { PlanActions } from "./plan-actions.ts";
import { Rejections } from "./rejections.tsx";
import { StepFrame } from "./steps.tsx";
import { Tiles } from "./tiles.tsx";
import { counted, number, words } from "./words.ts";

/** The fourth step: what will happen, exactly. */
export function PlanStep({
  id,
  reading,
  actions,
  onRunning,
}: {
  id: string;
  reading: ImportReading;
  actions: PlanActions;
  onRunning: () => void;
}) {
  const [state, again] = useLoaded(useCallback(() => foresee(id), [id]));
  const [decided, setDecided] = useState<ImportForesight>();
  const { fileName, site, wave } = reading.summary;
  if (state.kind === "problem") return <FailedPage problem={state.problem} onAgain={again} />;
  if (state.kind === "loading")
    return (
      <StepFrame step="plan" title={words("plan.title")} focus>
        <p role="status">{words("plan.checking")}</p>
      </StepFrame>
    );
  const foresight = decided ?? state.value;
  const show = async (pending: Promise<Outcome<ImportForesight>>) => {
    const outcome = await pending;
    if (outcome.kind === "problem") return problemSentence(PROBLEMS_DE, outcome.problem);
    setDecided(outcome.value);
    return undefined;
  };
  const rows = counted("rows.one", "rows.several", foresight.rows);
  return (
    <StepFrame
      step="plan"
      title={words("plan.title")}
      about={words("plan.about", { file: fileName, rows, site: site.name })}
      focus
    >
      <Tiles counts={foresight} />
      <Contradictions
        foresight={foresight}
        isOnPaper={reading.sheetNumbers}
        isFrozen={wave.frozen}
        onDecide={(decision) => show(decideOn(id, decision, foresight.contradictionsBefore))}
        onPage={(from) => show(foresee(id, from))}
      />
      <Rejections id={id} rejected={foresight.rejected} rows={foresight.rejectedRows} />
      <Remarks id="notices" title={words("plan.notices")} remarks={foresight.notices} />
      <Remarks id="not-data" title={words("plan.not-data")} remarks={foresight.notData} />
      <Go id={id} foresight={foresight} actions={actions} onRunning={onRunning} />
    </StepFrame>
  );
}

function Go({
  id,
  foresight,
  actions,
  onRunning,
}: {
  id: string;
  foresight: ImportForesight;
  actions: PlanActions;
  onRunning: () => void;
}) {
  const [problem, setProblem] = useState<string>();
  const { accepted, alreadyThere, contradicting, taken, rejectedRows } = foresight;
  const run = async () => {
    const outcome = await call(api.imports[":id"].run.$post({ param: { id } }));
    if (outcome.kind === "done") onRunning();
    else setProblem(problemSentence(PROBLEMS_DE, outcome.problem));
  };
  return (
    <>
      <ErrorSummary faults={[]} general={problem} />
      <div class="act">
        <p>
          {accepted + taken === 0
            ? words("plan.nothing")
            : words("plan.sentence", {
                accepted: number(accepted),
                there: number(alreadyThere + contradicting),
                rejected: number(rejectedRows),
              })}{" "}
          {taken > 0 && counted("plan.sentence.taken.one", "plan.sentence.taken.several", taken)}{" "}
          <span class="soft">{words("plan.sentence.undo")}</span>
        </p>
        <button class="btn plain" type="button" onClick={() => actions.goTo("columns")}>
          {words("back")}
        </button>
        <button class="btn plain" type="button" onClick={actions.discard}>
          {words("discard")}
        </button>
        <button class="btn primary" type="button" onClick={() => void run()}>
          <Icon svg={check} />
          {words("plan.run")}
        </button>
      </div>
    </>
  );
}

function Remarks({
  id,
  title,
  remarks,
}: {
  id: string;
  title: string;
  remarks: ImportForesight["notices"];
}) {
  if (remarks.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {remarks.map(({ text, rows }) => (
          <li key={text}>
            {words("plan.in-rows", {
              text,
              rows: counted("plan.rows.one", "plan.rows.several", rows.length, {
                rows: rows.join(", "),
              }),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

async function decideOn(
  id: string,
  decision: Decision,
  from: number,
): Promise<Outcome<ImportForesight>> {
  const given = { param: { id }, json: { decisions: [decision] }, query: { from: String(from) } };
  const outcome = await call<unknown>(api.imports[":id"].decisions.$put(given));
  return outcome.kind === "problem"
    ? outcome
    : { kind: "done", value: v.parse(ImportForesight, outcome.value) };
}

async function foresee(id: string, from = 0): Promise<Outcome<ImportForesight>> {
  const query = { from: String(from) };
  const outcome = await call<unknown>(api.imports[":id"].check.$post({ param: { id }, query }));
  return outcome.kind === "problem"
    ? outcome
    : { kind: "done", value: v.parse(ImportForesight, outcome.value) };
}
