import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { CODING_KEYS, keysOfCodes } from "../../../surveys/coding/code-keys.ts";
import type { CodingRound } from "../../../surveys/coding/codes.ts";
import { standing } from "../../../surveys/coding/codes.ts";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { PROBLEMS_DE } from "../../../surveys/messages/problems/de.ts";
import { problemSentence } from "../../../surveys/messages/problems/sentence.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Book, TextToCode } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { CodeForm } from "./code-form.tsx";
import { CodeKeys } from "./code-keys.tsx";
import { QuoteForm } from "./quote-form.tsx";
import type { Coder } from "./use-coder.ts";
import { isRead, useCoder } from "./use-coder.ts";

type Aside = "code" | "quote" | undefined;

/** Reading in one of the two rounds: the texts are loaded once, and each decision is saved at once. */
export function ReadView({
  book,
  round,
  onCodesChanged,
}: {
  book: Book;
  round: CodingRound;
  onCodesChanged: () => void;
}) {
  const { wave, book: name } = book;
  const load = useCallback(
    () =>
      call(
        api.coding[":wave"][":book"].texts.$get({
          param: { wave: wave.id, book: name },
          query: { round },
        }),
      ),
    [wave.id, name, round],
  );
  const [state, again] = useLoaded(load);
  return (
    <>
      {round === "second" && <p class="soft">{say(CODING_DE, "read.second.about")}</p>}
      <Loaded state={state} onAgain={again}>
        {({ texts }) =>
          texts.length === 0 ? (
            <p>{say(CODING_DE, round === "second" ? "read.second.none" : "read.nothing")}</p>
          ) : (
            <Reading book={book} round={round} texts={texts} onCodesChanged={onCodesChanged} />
          )
        }
      </Loaded>
    </>
  );
}

function Reading({
  book,
  round,
  texts,
  onCodesChanged,
}: {
  book: Book;
  round: CodingRound;
  texts: readonly TextToCode[];
  onCodesChanged: () => void;
}) {
  const coder = useCoder({ wave: book.wave, book: book.book }, round, texts);
  const [aside, setAside] = useState<Aside>();
  const [note, setNote] = useState<string>();
  const words = useRef<HTMLElement>(null);
  const jump = useRef<HTMLInputElement>(null);
  const { place, text } = coder;
  const stands = standing(book.codes);
  const given = new Set(text?.said?.codes.map((code) => stands.get(code)));
  const roots = book.codes.filter(({ mergedInto }) => mergedInto === null);
  const active = roots.filter(({ retired }) => !retired);
  const keys = keysOfCodes(active.map(({ id }) => id));
  // What this text was given stays in sight, offered or not.
  const offered = [...active, ...roots.filter(({ id, retired }) => retired && given.has(id))];
  const toggle = (code: string) => coder.toggle(code, (one) => (stands.get(one) ?? one) === code);
  // Each new text takes the focus: it is read out, and the keys work there.
  useLayoutEffect(() => {
    if (aside === undefined) words.current?.focus();
  }, [place, aside]);
  useEffect(() => setNote(undefined), [place]);

  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.isComposing) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, form"))
      return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      coder.undo();
      return;
    }
    const onButton = event.target instanceof Element && event.target.closest("button, a, summary");
    const act = actionOf(event.key, onButton !== null && onButton !== false);
    if (!act) return;
    event.preventDefault();
    act();
  };
  const actionOf = (key: string, isOnButton: boolean): (() => void) | undefined => {
    if (key === "Enter") return isOnButton ? undefined : coder.goOn;
    if (key === "ArrowRight") return () => coder.go(place + 1);
    if (key === "ArrowLeft") return () => coder.go(place - 1);
    if (key === "Backspace") return coder.undo;
    switch (key.toLowerCase()) {
      case CODING_KEYS.none:
        return () => coder.say("none");
      case CODING_KEYS.unclear:
        return () => coder.say("unclear");
      case CODING_KEYS.new:
        return () => setAside("code");
      case CODING_KEYS.quote:
        return book.sensitive ? undefined : () => setAside("quote");
      case CODING_KEYS.jump:
        return () => jump.current?.focus();
    }
    const code = offered.find(({ id }) => keys.get(id) === key.toLowerCase());
    return code && (() => toggle(code.id));
  };

  if (!text) return null;
  return (
    <section class="reading" aria-label={say(CODING_DE, "nav.read")} onKeyDown={press}>
      <Progress coder={coder} jump={jump} />
      <div class="reading-cols">
        <div class="sheet the-text">
          <section
            ref={words}
            tabIndex={-1}
            aria-label={say(CODING_DE, "read.text", {
              place: place + 1,
              count: coder.texts.length,
            })}
          >
            <blockquote>{text.body}</blockquote>
          </section>
          <p class="soft" role="status">
            {stateInWords(coder)} {note}
          </p>
          {coder.problem && (
            <p class="note" role="alert">
              {problemSentence(PROBLEMS_DE, coder.problem)}
            </p>
          )}
          <p class="buttons">
            <button class="btn plain" type="button" onClick={() => coder.go(place - 1)}>
              <kbd>←</kbd> {say(CODING_DE, "read.back")}
            </button>
            <button class="btn primary" type="button" onClick={coder.goOn}>
              <kbd>⏎</kbd> {say(CODING_DE, "read.next")}
            </button>
            <button class="btn plain" type="button" onClick={coder.undo}>
              <kbd>⌫</kbd> {say(CODING_DE, "read.undo")}
            </button>
            {!book.sensitive && (
              <button class="btn plain" type="button" onClick={() => setAside("quote")}>
                <kbd>{CODING_KEYS.quote.toUpperCase()}</kbd> {say(CODING_DE, "read.quote")}
              </button>
            )}
          </p>
          {aside === "quote" && (
            <QuoteForm
              key={text.id}
              book={book}
              text={text}
              onDone={(said) => {
                setAside(undefined);
                setNote(said);
              }}
              onBack={() => setAside(undefined)}
            />
          )}
        </div>
        <div class="sheet">
          <CodeKeys
            codes={offered}
            keys={keys}
            given={given}
            coder={coder}
            onToggle={toggle}
            onNew={() => setAside("code")}
          />
          {aside === "code" && (
            <CodeForm
              book={book}
              onDone={(id) => {
                setAside(undefined);
                onCodesChanged();
                if (text.fixed === null) toggle(id);
              }}
              onBack={() => setAside(undefined)}
            />
          )}
        </div>
      </div>
    </section>
  );
}

function Progress({
  coder: { texts, place, go },
  jump,
}: {
  coder: Coder;
  jump: { current: HTMLInputElement | null };
}) {
  const done = texts.filter(isRead).length;
  const jumpTo = (event: SubmitEvent) => {
    event.preventDefault();
    const wanted = Number(jump.current?.value);
    if (jump.current) jump.current.value = "";
    if (Number.isInteger(wanted) && wanted >= 1) go(wanted - 1);
    jump.current?.blur();
  };
  return (
    <div class="reading-head">
      <p>
        <b class="num">{say(CODING_DE, "read.text", { place: place + 1, count: texts.length })}</b>
        {" · "}
        {done === texts.length
          ? say(CODING_DE, "read.all")
          : say(CODING_DE, "read.done", { done, count: texts.length })}
      </p>
      <progress
        value={done}
        max={texts.length}
        aria-label={say(CODING_DE, "read.done", { done, count: texts.length })}
      />
      <form class="jump" onSubmit={jumpTo}>
        <label for="jump">
          <kbd>{CODING_KEYS.jump.toUpperCase()}</kbd> {say(CODING_DE, "read.jump")}
        </label>
        <input id="jump" class="input" inputMode="numeric" autocomplete="off" ref={jump} />
      </form>
    </div>
  );
}

function stateInWords({ text, saving, undone }: Coder): string {
  if (text?.fixed === "other") return say(CODING_DE, "read.other");
  if (text?.fixed === "compared") return say(CODING_DE, "read.compared");
  if (saving > 0) return say(CODING_DE, "read.saving");
  if (undone !== undefined) return say(CODING_DE, "read.undone", { place: undone + 1 });
  return say(CODING_DE, text?.said ? "read.saved" : "read.open");
}
