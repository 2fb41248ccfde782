import "./import.css";
import type { Me } from "../../../surveys/wire/account.ts";
import type { ImportSummary } from "../../../surveys/wire/import.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { momentInWords } from "../shell/day.ts";
import { Loaded } from "../shell/loaded.tsx";
import { UndoImport } from "./undo-import.tsx";
import { useProgress } from "./use-progress.ts";
import { number, words } from "./words.ts";

const loadImports = () => call(api.imports.$get());
const TAGS: Readonly<Record<ImportSummary["state"], string>> = {
  planned: "mut",
  importing: "note-t",
  done: "ok",
  failed: "bad",
  undoing: "note-t",
  undone: "mut",
};

/** What was read in, latest first; each can be taken back as one. */
export function BatchesPage({ me }: { me: Me }) {
  const [state, again] = useLoaded(loadImports);
  const mayUndo = me.permissions.includes("import.undo");
  return (
    <div class="page import">
      <h1>{words("batches.title")}</h1>
      <p class="lead soft">{words("batches.lead")}</p>
      <p>
        <a class="btn" href="/buero/einlesen">
          {words("batches.new")}
        </a>
      </p>
      <Loaded state={state} onAgain={again}>
        {({ imports }) =>
          imports.length === 0 ? (
            <p class="sheet">{words("batches.none")}</p>
          ) : (
            <ul class="rows sheet">
              {imports.map((summary) => (
                <Batch key={summary.id} first={summary} mayUndo={mayUndo} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function Batch({ first, mayUndo }: { first: ImportSummary; mayUndo: boolean }) {
  const [summary, follow] = useProgress(first);
  const { accepted, alreadyThere, contradicting, rejectedRows } = summary.progress;
  return (
    <li>
      <div class="what">
        <b>{summary.fileName}</b>
        <span class="soft">
          {[summary.site.name, summary.wave.name, momentInWords(summary.createdAt)].join(" · ")}
        </span>
        <span>
          {words("batches.counts", {
            accepted: number(accepted),
            there: number(alreadyThere),
            other: number(contradicting),
            rejected: number(rejectedRows),
          })}
        </span>
      </div>
      <span class={`tag ${TAGS[summary.state]}`} role="status">
        {words(`state.${summary.state}`)}
      </span>
      <a class="btn plain" href={`/buero/einlesen/${summary.id}`}>
        {words("batches.look")}
        <span class="hide"> {summary.fileName}</span>
      </a>
      {mayUndo && (summary.state === "done" || summary.state === "failed") && (
        <UndoImport summary={summary} onUndo={follow} />
      )}
    </li>
  );
}
