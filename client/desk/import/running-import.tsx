import { useEffect, useState } from "preact/hooks";
import * as v from "valibot";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { ImportSummary } from "../../../surveys/wire/import.ts";
import { ImportResult } from "../../../surveys/wire/import.ts";
import { api } from "../../shared/api/client.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { call } from "../shell/call.ts";
import { momentInWords } from "../shell/day.ts";
import { Said } from "../shell/said.tsx";
import { Rejections } from "./rejections.tsx";
import { StepFrame } from "./steps.tsx";
import { Tiles } from "./tiles.tsx";
import { UndoImport } from "./undo-import.tsx";
import { useProgress } from "./use-progress.ts";
import { number, words } from "./words.ts";

const param = (id: string) => ({ param: { id } });

/** The last step: the file is being read in, was, or was taken back. */
export function RunningImport({ summary: first, me }: { summary: ImportSummary; me: Me }) {
  const [summary, follow] = useProgress(first);
  switch (summary.state) {
    case "done":
      return <Done summary={summary} me={me} onUndo={follow} />;
    case "failed":
      return <Failed summary={summary} onAgain={follow} />;
    case "undone":
      return (
        <StepFrame focus step="run" title={words("undone.title")} about={summary.fileName}>
          <p>{words("undone.text")}</p>
          <Onward stack={null} />
        </StepFrame>
      );
    case "undoing":
      return (
        <StepFrame focus step="run" title={words("undoing.title")} about={summary.fileName}>
          <p role="status">{words("undoing.title")}</p>
          <progress aria-label={words("undoing.title")} />
        </StepFrame>
      );
    case "planned":
    case "importing":
      return <Importing summary={summary} />;
  }
}

function Importing({ summary }: { summary: ImportSummary }) {
  const { rowsRead, rows } = summary.progress;
  const done = number(rowsRead);
  return (
    <StepFrame focus step="run" title={words("run.title")} about={summary.fileName}>
      <Said />
      <progress
        class="import-progress"
        aria-label={words("run.title")}
        {...(rows !== null && { value: rowsRead, max: Math.max(rows, 1) })}
      />
      <p>
        {rows === null
          ? words("run.progress.unknown", { done })
          : words("run.progress", { done, all: number(rows) })}
      </p>
      <p class="soft">{words("run.text")}</p>
    </StepFrame>
  );
}

function Done({
  summary,
  me: { permissions },
  onUndo,
}: {
  summary: ImportSummary;
  me: Me;
  onUndo: () => void;
}) {
  const [rejected, setRejected] = useState<ImportResult["rejected"]>([]);
  useEffect(() => {
    void result(summary.id).then((outcome) => {
      if (outcome.kind === "done") setRejected(outcome.value.rejected);
    });
  }, [summary.id]);
  return (
    <StepFrame
      focus
      step="run"
      title={words("done.title")}
      about={words("done.about", {
        file: summary.fileName,
        site: summary.site.name,
        at: momentInWords(summary.finishedAt ?? summary.createdAt),
      })}
    >
      <Tiles counts={summary.progress} />
      <Rejections id={summary.id} rejected={rejected} rows={summary.progress.rejectedRows} />
      {permissions.includes("import.undo") && <UndoImport summary={summary} onUndo={onUndo} />}
      <Onward stack={permissions.includes("paper.enter") ? summary.stack : null} />
    </StepFrame>
  );
}

function Failed({ summary, onAgain }: { summary: ImportSummary; onAgain: () => void }) {
  const [problem, setProblem] = useState<string>();
  const again = async () => {
    const outcome = await call(api.imports[":id"].run.$post(param(summary.id)));
    if (outcome.kind === "problem") setProblem(problemSentence(PROBLEMS_DE, outcome.problem));
    else onAgain();
  };
  return (
    <StepFrame focus step="run" title={words("failed.title")} about={summary.fileName}>
      <ErrorSummary faults={[]} general={problem} />
      <p>{words("failed.text", { rows: number(summary.progress.rowsRead) })}</p>
      <button class="btn primary" type="button" onClick={() => void again()}>
        {words("failed.again")}
      </button>
    </StepFrame>
  );
}

function Onward({ stack }: { stack: string | null }) {
  return (
    <p class="buttons">
      {stack !== null && (
        <a class="btn primary" href={`/buero/erfassen/${stack}/stand`}>
          {words("done.stack")}
        </a>
      )}
      <a class="btn" href="/buero/stapel">
        {words("done.list")}
      </a>
      <a class="btn plain" href="/buero/einlesen">
        {words("done.next")}
      </a>
    </p>
  );
}

async function result(id: string): Promise<Outcome<ImportResult>> {
  const outcome = await call<unknown>(api.imports[":id"].result.$get(param(id)));
  return outcome.kind === "problem"
    ? outcome
    : { kind: "done", value: v.parse(ImportResult, outcome.value) };
}
