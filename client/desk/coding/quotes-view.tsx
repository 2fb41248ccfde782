import { useCallback, useEffect } from "preact/hooks";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Book, OfficeQuote } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call, tell } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";

/** Quotes that were proposed, and what a second person says of each. */
export function QuotesView({
  book,
  turn,
  onDone,
}: {
  book: Book;
  turn: number;
  onDone: (said: string) => void;
}) {
  const { wave, book: name } = book;
  const load = useCallback(
    () => call(api.coding[":wave"][":book"].quotes.$get({ param: { wave: wave.id, book: name } })),
    [wave.id, name],
  );
  const [state, again] = useLoaded(load);
  useEffect(() => {
    if (turn > 0) again();
  }, [turn, again]);
  return (
    <section class="sheet">
      <p>{say(CODING_DE, book.sensitive ? "codebook.sensitive" : "quotes.about")}</p>
      <Loaded state={state} onAgain={again}>
        {({ quotes, threshold }) =>
          quotes.length === 0 ? (
            <p class="soft">{say(CODING_DE, "quotes.none")}</p>
          ) : (
            <ul class="items">
              {quotes.map((quote) => (
                <QuoteItem
                  key={quote.id}
                  book={book}
                  quote={quote}
                  threshold={threshold}
                  onDone={onDone}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

const TAGS = {
  proposed: "tag note-t",
  released: "tag ok",
  refused: "tag mut",
  "taken-back": "tag mut",
} as const;

function QuoteItem({
  book: { wave, book, sensitive },
  quote,
  threshold,
  onDone,
}: {
  book: Book;
  quote: OfficeQuote;
  threshold: number;
  onDone: (said: string) => void;
}) {
  const { id, body, original, warning, state, district, proposedBy, decidedBy } = quote;
  const form = useSubmit();
  const param = { wave: wave.id, book, quote: id };
  const routes = api.coding[":wave"][":book"].quotes[":quote"];
  const decide = (event: Event, release: boolean) =>
    void form.submit(
      event,
      () => ({ kind: "fits", value: { release } }),
      (json) => tell(routes.decision.$put({ param, json })),
      () => onDone(say(CODING_DE, release ? "quotes.done.release" : "quotes.done.refuse")),
    );
  const takeBack = (event: Event) =>
    void form.submit(
      event,
      () => ({ kind: "fits", value: null }),
      () => tell(routes["take-back"].$post({ param })),
      () => onDone(say(CODING_DE, "quotes.done.take-back")),
    );
  const labelOf = (action: string) =>
    say(CODING_DE, "quotes.label", { action, quote: body.slice(0, 60) });
  const isOpen = state === "proposed";
  const mayAppear = quote.enough && quote.published && !sensitive;
  return (
    <li>
      <div class="group-head">
        <span class={TAGS[state]}>{say(CODING_DE, `quotes.${state}`)}</span>
        <span>{say(CODING_DE, "quotes.district", { district })}</span>
      </div>
      {body === "" ? (
        <p class="soft">{say(CODING_DE, "quotes.empty")}</p>
      ) : (
        <blockquote>{body}</blockquote>
      )}
      {warning && isOpen && <p class="note">{say(CODING_DE, `warning.${warning}`)}</p>}
      {isOpen && original !== null && original !== body && (
        <details>
          <summary>{say(CODING_DE, "quotes.original")}</summary>
          <blockquote>{original}</blockquote>
        </details>
      )}
      <p class="soft">
        {proposedBy !== null && say(CODING_DE, "quotes.proposed-by", { who: proposedBy })}
        {decidedBy !== null && ` · ${say(CODING_DE, "quotes.decided-by", { who: decidedBy })}`}
      </p>
      {isOpen && !quote.mayDecide && <p class="soft">{say(CODING_DE, "quotes.own")}</p>}
      {isOpen && !sensitive && !quote.enough && (
        <p class="soft">{say(CODING_DE, "quotes.few", { threshold })}</p>
      )}
      {isOpen && !sensitive && !quote.published && (
        <p class="soft">{say(CODING_DE, "quotes.unpublished")}</p>
      )}
      <ErrorSummary faults={form.faults} general={form.general} />
      <p class="buttons">
        {quote.mayDecide && (
          <>
            {mayAppear && (
              <button
                class="btn primary"
                type="button"
                disabled={form.busy}
                aria-label={labelOf(say(CODING_DE, "quotes.release"))}
                onClick={(event) => decide(event, true)}
              >
                {say(CODING_DE, "quotes.release")}
              </button>
            )}
            <button
              class="btn plain"
              type="button"
              disabled={form.busy}
              aria-label={labelOf(say(CODING_DE, "quotes.refuse"))}
              onClick={(event) => decide(event, false)}
            >
              {say(CODING_DE, "quotes.refuse")}
            </button>
          </>
        )}
        {(state === "released" || (isOpen && !quote.mayDecide)) && (
          <button
            class="btn plain"
            type="button"
            disabled={form.busy}
            aria-label={labelOf(say(CODING_DE, "quotes.take-back"))}
            onClick={takeBack}
          >
            {say(CODING_DE, "quotes.take-back")}
          </button>
        )}
      </p>
    </li>
  );
}
