import { useState } from "preact/hooks";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Book, Code, CodeChange } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { tell } from "../shell/call.ts";
import { CodeForm } from "./code-form.tsx";
import { MergeForm, SplitForm, TopicForm } from "./code-steps.tsx";
import { dayOfMoment, textsInWords } from "./words.ts";

type Open = "change" | "merge" | "split" | "topic" | undefined;

/** One code: what belongs to it, how often it was given, what can be done with it, and its trail. */
export function CodeItem({
  book,
  code,
  onDone,
}: {
  book: Book;
  code: Code;
  onDone: (said: string) => void;
}) {
  const [open, setOpen] = useState<Open>();
  const back = () => setOpen(undefined);
  const done = (said: string) => {
    back();
    onDone(said);
  };
  const { name, belongs, notBelongs, example, mergedInto, retired, taken, texts, trail } = code;
  const into = book.codes.find(({ id }) => id === mergedInto)?.name;
  return (
    <li>
      <div class="group-head">
        <h2 class="code-title">{name}</h2>
        <span class="tag mut">{textsInWords(texts)}</span>
        {retired && <span class="tag mut">{say(CODING_DE, "code.retired")}</span>}
        {taken && <span class="tag mut">{say(CODING_DE, "code.taken")}</span>}
        {into !== undefined && (
          <span class="tag mut">{say(CODING_DE, "code.merged", { into })}</span>
        )}
      </div>
      <Explained label={say(CODING_DE, "code.belongs")} text={belongs} />
      <Explained label={say(CODING_DE, "code.not-belongs")} text={notBelongs} />
      <Explained label={say(CODING_DE, "code.example")} text={example} />
      {open === undefined && book.mayChange && (
        <Actions book={book} code={code} onOpen={setOpen} onDone={onDone} />
      )}
      {open === "change" && (
        <CodeForm
          book={book}
          code={code}
          onDone={(_, changed) => done(say(CODING_DE, "code.changed", { name: changed }))}
          onBack={back}
        />
      )}
      {open === "merge" && <MergeForm book={book} code={code} onDone={done} onBack={back} />}
      {open === "split" && <SplitForm book={book} code={code} onDone={done} onBack={back} />}
      {open === "topic" && <TopicForm book={book} code={code} onDone={done} onBack={back} />}
      <details>
        <summary>{say(CODING_DE, "code.trail")}</summary>
        <ol class="trail">
          {trail.map((change) => (
            <li key={change.at + change.change}>
              {changeInWords(change)}{" "}
              <span class="soft">
                {say(CODING_DE, "trail.who", {
                  who: change.by ?? "–",
                  day: dayOfMoment(change.at),
                })}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}

function Explained({ label, text }: { label: string; text: string }) {
  if (text === "") return null;
  return (
    <p>
      <span class="soft">{label}:</span> {text}
    </p>
  );
}

function Actions({
  book: { wave, book, sensitive },
  code: { id, name, mergedInto, retired },
  onOpen,
  onDone,
}: {
  book: Book;
  code: Code;
  onOpen: (open: Open) => void;
  onDone: (said: string) => void;
}) {
  const form = useSubmit();
  const ways = waysOf(sensitive, mergedInto !== null);
  const retire = say(CODING_DE, retired ? "code.restore" : "code.retire");
  const labelOf = (action: string) => say(CODING_DE, "code.action", { action, name });
  return (
    <>
      <ErrorSummary faults={form.faults} general={form.general} />
      <p class="buttons">
        {ways.map((way) => (
          <button
            key={way}
            class="btn plain"
            type="button"
            aria-label={labelOf(say(CODING_DE, `code.${way}`))}
            onClick={() => onOpen(way)}
          >
            {say(CODING_DE, `code.${way}`)}
          </button>
        ))}
        {mergedInto === null && (
          <button
            class="btn plain"
            type="button"
            aria-label={labelOf(retire)}
            disabled={form.busy}
            onClick={(event) =>
              void form.submit(
                event,
                () => ({ kind: "fits", value: { retired: !retired } }),
                (json) =>
                  tell(
                    api.coding[":wave"][":book"].codes[":code"].retired.$put({
                      param: { wave: wave.id, book, code: id },
                      json,
                    }),
                  ),
                () => onDone(say(CODING_DE, retired ? "restore.done" : "retire.done", { name })),
              )
            }
          >
            {retire}
          </button>
        )}
      </p>
    </>
  );
}

function changeInWords({ change, other, before, reason }: CodeChange): string {
  return say(CODING_DE, `trail.${change}`, {
    other: other ?? "–",
    before: before ?? "–",
    reason: reason ?? "–",
  });
}

/** What can be done with a code; one of a sensitive question is shown to nobody, so it becomes no topic. */
function waysOf(sensitive: boolean, isMerged: boolean): Exclude<Open, undefined>[] {
  if (isMerged) return ["split"];
  return sensitive ? ["change", "merge"] : ["change", "merge", "topic"];
}
