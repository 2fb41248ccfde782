import { useState } from "preact/hooks";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Book } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call, tell } from "../shell/call.ts";
import { CodeForm } from "./code-form.tsx";
import { CodeItem } from "./code-item.tsx";

/** All codes of a question with their trail, and whether they are published. */
export function CodebookView({ book, onDone }: { book: Book; onDone: (said: string) => void }) {
  const [isNew, setNew] = useState(false);
  const { codes, mayChange, earlier, wave, book: name } = book;
  const form = useSubmit();
  const takeOver = (event: Event, from: string) =>
    void form.submit(
      event,
      () => ({ kind: "fits", value: { wave: from } }),
      (json) =>
        call(
          api.coding[":wave"][":book"]["take-over"].$post({
            param: { wave: wave.id, book: name },
            json,
          }),
        ),
      ({ codes: count }) =>
        onDone(
          count === 0
            ? say(CODING_DE, "codebook.taken-over.none")
            : say(CODING_DE, "codebook.taken-over", { count }),
        ),
    );
  return (
    <>
      <ErrorSummary faults={form.faults} general={form.general} />
      <section class="sheet">
        {codes.length === 0 && <p>{say(CODING_DE, "codebook.none")}</p>}
        {!mayChange && <p class="soft">{say(CODING_DE, "codebook.part")}</p>}
        {codes.length > 0 && (
          <ul class="items">
            {codes.map((code) => (
              <CodeItem key={code.id} book={book} code={code} onDone={onDone} />
            ))}
          </ul>
        )}
        {isNew ? (
          <CodeForm
            book={book}
            onDone={(_, added) => {
              setNew(false);
              onDone(say(CODING_DE, "code.added", { name: added }));
            }}
            onBack={() => setNew(false)}
          />
        ) : (
          <p class="buttons">
            <button class="btn primary" type="button" onClick={() => setNew(true)}>
              {say(CODING_DE, "code.add")}
            </button>
            {earlier.map((one) => (
              <button
                key={one.wave}
                class="btn plain"
                type="button"
                disabled={form.busy}
                onClick={(event) => takeOver(event, one.wave)}
              >
                {say(CODING_DE, "codebook.take-over", { count: one.codes, wave: one.name })}
              </button>
            ))}
          </p>
        )}
      </section>
      {mayChange && codes.length > 0 && <Publishing book={book} onDone={onDone} />}
    </>
  );
}

function Publishing({ book, onDone }: { book: Book; onDone: (said: string) => void }) {
  const { shown, sensitive, wave, book: name } = book;
  const form = useSubmit();
  return (
    <section class="sheet" aria-labelledby="show-title">
      <h2 id="show-title">{say(CODING_DE, "codebook.show.title")}</h2>
      <p>{say(CODING_DE, sensitive ? "codebook.sensitive" : "codebook.show.about")}</p>
      <ErrorSummary faults={form.faults} general={form.general} />
      {(shown || !sensitive) && (
        <p class="buttons">
          <button
            class={shown ? "btn plain" : "btn primary"}
            type="button"
            disabled={form.busy}
            onClick={(event) =>
              void form.submit(
                event,
                () => ({ kind: "fits", value: { shown: !shown } }),
                (json) =>
                  tell(
                    api.coding[":wave"][":book"].shown.$put({
                      param: { wave: wave.id, book: name },
                      json,
                    }),
                  ),
                () => onDone(say(CODING_DE, shown ? "codebook.hidden" : "codebook.shown")),
              )
            }
          >
            {say(CODING_DE, shown ? "codebook.hide" : "codebook.show")}
          </button>
        </p>
      )}
    </section>
  );
}
