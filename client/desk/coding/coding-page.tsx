import "./coding.css";
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Me } from "../../../surveys/wire/account.ts";
import type { BookHead } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { usePath } from "../shell/navigation.ts";
import { useTitle } from "../shell/title.ts";
import { CodebookView } from "./codebook-view.tsx";
import { ComparisonView } from "./comparison-view.tsx";
import { QuotesView } from "./quotes-view.tsx";
import { ReadView } from "./read-view.tsx";
import type { Step } from "./words.ts";
import { CODING, questionName, STEPS, stepAddress } from "./words.ts";

const loadOverview = () => call(api.coding.$get());

/** What people wrote: all questions, or one of them in one of its steps. */
export function CodingPage(_props: { me: Me }) {
  const [, wave, book, step = ""] = usePath().slice("/buero".length).split("/").filter(Boolean);
  if (wave === undefined || book === undefined) return <Questions />;
  const shown = STEPS.find(({ path }) => path === decodeURIComponent(step))?.id ?? "read";
  return <Question wave={decodeURIComponent(wave)} book={decodeURIComponent(book)} step={shown} />;
}

function Questions() {
  const [state, again] = useLoaded(loadOverview);
  return (
    <div class="page coding-page">
      <h1>{say(CODING_DE, "title")}</h1>
      <p class="lead">{say(CODING_DE, "lead")}</p>
      <p class="soft">{say(CODING_DE, "privacy")}</p>
      <Loaded state={state} onAgain={again}>
        {({ books }) =>
          books.length === 0 ? (
            <p>{say(CODING_DE, "none")}</p>
          ) : (
            <ul class="sheet rows books">
              {books.map((head) => (
                <BookRow key={head.wave.id + head.book} head={head} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function BookRow({ head }: { head: BookHead }) {
  const { wave, title, book, texts, first, drawn, second, shown, sensitive } = head;
  const state = sensitive ? "list.sensitive" : shown ? "list.shown" : "list.hidden";
  return (
    <li>
      <span class="what">
        <a href={stepAddress(wave.id, book, "read")}>
          <b>{questionName(head)}</b>
        </a>
        <span class="soft">
          {wave.name} · {title}
        </span>
        <span>
          {say(CODING_DE, "list.progress", { first, texts })}
          {drawn > 0 && <> · {say(CODING_DE, "list.second", { second, drawn })}</>}
        </span>
      </span>
      <span class={state === "list.shown" ? "tag ok" : "tag mut"}>{say(CODING_DE, state)}</span>
    </li>
  );
}

/** One question. Its head and codebook are loaded anew whenever a step has changed something. */
function Question({ wave, book, step }: { wave: string; book: string; step: Step }) {
  const load = useCallback(
    () => call(api.coding[":wave"][":book"].$get({ param: { wave, book } })),
    [wave, book],
  );
  const [state, again] = useLoaded(load);
  const [said, setSaid] = useState<{ words: string; turn: number }>();
  const status = useRef<HTMLParagraphElement>(null);
  // What was pressed may be gone with what it did: the sentence about it takes the focus.
  useEffect(() => {
    if (said) status.current?.focus();
  }, [said]);
  useEffect(() => setSaid(undefined), [step]);
  useTitle(say(CODING_DE, `nav.${step}`));
  const done = (words: string) => {
    setSaid({ words, turn: (said?.turn ?? 0) + 1 });
    again();
  };
  const turn = said?.turn ?? 0;
  return (
    <div class="page coding-page">
      <p>
        <a href={CODING}>{say(CODING_DE, "back")}</a>
      </p>
      <Loaded state={state} onAgain={again}>
        {(shown) => (
          <>
            <h1 tabIndex={-1}>{questionName(shown)}</h1>
            <nav class="steps" aria-label={say(CODING_DE, "nav.label")}>
              {STEPS.map(({ id }) => (
                <a
                  key={id}
                  href={stepAddress(wave, book, id)}
                  {...(id === step && { "aria-current": "page" as const })}
                >
                  {say(CODING_DE, `nav.${id}`)}
                </a>
              ))}
            </nav>
            <p class={said ? "note" : "hide"} role="status" tabIndex={-1} ref={status}>
              {said?.words}
            </p>
            {(step === "read" || step === "second") && (
              <ReadView
                key={step}
                book={shown}
                round={step === "read" ? "first" : "second"}
                onCodesChanged={again}
              />
            )}
            {step === "codebook" && <CodebookView book={shown} onDone={done} />}
            {step === "comparison" && <ComparisonView book={shown} turn={turn} onDone={done} />}
            {step === "quotes" && <QuotesView book={shown} turn={turn} onDone={done} />}
          </>
        )}
      </Loaded>
    </div>
  );
}
