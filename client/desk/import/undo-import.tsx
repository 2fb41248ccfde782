import undo from "lucide-static/icons/undo-2.svg?raw";
import { useEffect, useRef, useState } from "preact/hooks";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import type { ImportSummary } from "../../../surveys/wire/import.ts";
import { api } from "../../shared/api/client.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { call } from "../shell/call.ts";
import { counted, words } from "./words.ts";

/** Takes an import back as one, after asking once what that means. */
export function UndoImport({ summary, onUndo }: { summary: ImportSummary; onUndo: () => void }) {
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const question = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);
  if (summary.wave.frozen) return <p class="soft">{words("batches.frozen")}</p>;
  const run = async () => {
    const outcome = await call(api.imports[":id"].undo.$post({ param: { id: summary.id } }));
    if (outcome.kind === "problem") setProblem(problemSentence(PROBLEMS_DE, outcome.problem));
    else onUndo();
  };
  if (!asked)
    return (
      <button
        class="btn plain"
        type="button"
        aria-label={words("undo.label", { file: summary.fileName })}
        onClick={() => setAsked(true)}
      >
        <Icon svg={undo} />
        {words("undo")}
      </button>
    );
  return (
    <section class="sure" ref={question} tabIndex={-1} aria-label={words("undo")}>
      <p>{counted("undo.sure.one", "undo.sure.several", summary.progress.accepted)}</p>
      {problem !== undefined && (
        <p class="fault" role="alert">
          {problem}
        </p>
      )}
      <p class="buttons">
        <button class="btn" type="button" onClick={() => void run()}>
          {words("undo.yes")}
        </button>
        <button class="btn plain" type="button" onClick={() => setAsked(false)}>
          {words("undo.no")}
        </button>
      </p>
    </section>
  );
}
