import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { isExcerpt } from "../../../surveys/coding/excerpt.ts";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { personalDataIn } from "../../../surveys/personal-data/personal-data.ts";
import type { Book, TextToCode } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";

/** Proposes a text or a passage of it. Words can be cut, never changed. */
export function QuoteForm({
  book: { wave, book },
  text,
  onDone,
  onBack,
}: {
  book: Book;
  text: TextToCode;
  onDone: (said: string) => void;
  onBack: () => void;
}) {
  const [body, setBody] = useState(text.body);
  const form = useSubmit({ "quote.not-in-text": "quote" });
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current?.focus(), []);
  const warning = personalDataIn(body);
  const check = () => {
    if (body.trim().length < 3) return faulty(say(CODING_DE, "quote.short"));
    if (!isExcerpt(body, text.body)) return faulty(PROBLEMS_DE["quote.not-in-text"]);
    return { kind: "fits" as const, value: { text: text.id, body: body.trim() } };
  };
  const isFaulty = form.faults.length > 0;
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) =>
        void form.submit(
          event,
          check,
          (json) =>
            call(
              api.coding[":wave"][":book"].quotes.$post({ param: { wave: wave.id, book }, json }),
            ),
          () => onDone(say(CODING_DE, "quote.sent")),
        )
      }
      onKeyDown={(event) => {
        if (event.key === "Escape") onBack();
      }}
    >
      <ErrorSummary faults={form.faults} general={form.general} />
      <div class={isFaulty ? "field faulty" : "field"}>
        <label for="quote">{say(CODING_DE, "quote.body")}</label>
        <p class="soft small" id="quote-hint">
          {say(CODING_DE, "quote.hint")}
        </p>
        <textarea
          id="quote"
          class="input quote-area"
          rows={4}
          value={body}
          ref={area}
          aria-describedby="quote-hint quote-warning"
          {...(isFaulty && { "aria-invalid": true as const })}
          onInput={(event) => setBody(event.currentTarget.value)}
        />
        <p class={warning ? "note" : "hide"} id="quote-warning" role="status">
          {warning && say(CODING_DE, `warning.${warning}`)}
        </p>
      </div>
      <p class="buttons">
        <button class="btn primary" type="submit" disabled={form.busy}>
          {say(CODING_DE, "quote.send")}
        </button>
        <button class="btn plain" type="button" onClick={onBack}>
          {say(CODING_DE, "code.cancel")}
        </button>
      </p>
    </form>
  );
}

function faulty(sentence: string) {
  return { kind: "faulty" as const, faults: [{ field: "quote", sentence }] };
}
