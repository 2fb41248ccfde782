import { ENTRY_DE } from "../../../surveys/messages/entry/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Stack } from "../../../surveys/wire/stack.ts";
import { api } from "../../shared/api/client.ts";
import { call } from "../shell/call.ts";
import { momentInWords } from "../shell/day.ts";
import type { Change } from "./stack-page.tsx";

/** The files whose forms lie in the stack, and those that may. */
export function FilesOfStack({
  stack,
  isOpen,
  onChange,
}: {
  stack: Stack;
  isOpen: boolean;
  onChange: Change;
}) {
  const { files, otherFiles, summary } = stack;
  if (files.length === 0 && !isOpen) return null;
  const file = api.stacks[":id"].files[":batch"];
  const param = (batch: string) => ({ param: { id: summary.id, batch } });
  return (
    <section class="sheet" aria-labelledby="files">
      <h2 id="files">{say(ENTRY_DE, "files.title")}</h2>
      {files.length === 0 && <p class="soft">{say(ENTRY_DE, "files.none")}</p>}
      <ul class="rows">
        {files.map(({ id, fileName, at }) => (
          <li key={id}>
            <FileName fileName={fileName} at={at} />
            {isOpen && (
              <button
                class="btn quiet"
                type="button"
                onClick={() => void onChange(call(file.$delete(param(id))))}
              >
                {say(ENTRY_DE, "files.take-out")}
                <span class="hide"> {fileName}</span>
              </button>
            )}
          </li>
        ))}
        {otherFiles.map(({ id, fileName, at }) => (
          <li key={id}>
            <FileName fileName={fileName} at={at} />
            <button
              class="btn"
              type="button"
              onClick={() => void onChange(call(file.$put(param(id))))}
            >
              {say(ENTRY_DE, "files.put")}
              <span class="hide"> {fileName}</span>
            </button>
          </li>
        ))}
      </ul>
      {isOpen && (
        <p>
          <a class="btn" href={`/buero/einlesen?stapel=${summary.id}`}>
            {say(ENTRY_DE, "files.read-in")}
          </a>
        </p>
      )}
    </section>
  );
}

function FileName({ fileName, at }: { fileName: string; at: string }) {
  return (
    <div class="what">
      <b>{fileName}</b>
      <span class="soft">{momentInWords(at)}</span>
    </div>
  );
}
