import { useCallback, useEffect } from "preact/hooks";
import { CODING_DE } from "../../../surveys/messages/coding/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Book, Comparison } from "../../../surveys/wire/coding.ts";
import { api } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/use-loaded.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { Loaded } from "../shell/loaded.tsx";
import { DifferingItem } from "./differing-item.tsx";
import { textsInWords } from "./words.ts";

const ALPHA = new Intl.NumberFormat("de", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The second reading: drawn by lot, laid side by side, and decided where the two differ. */
export function ComparisonView({
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
    () =>
      call(api.coding[":wave"][":book"].comparison.$get({ param: { wave: wave.id, book: name } })),
    [wave.id, name],
  );
  const [state, again] = useLoaded(load);
  useEffect(() => {
    if (turn > 0) again();
  }, [turn, again]);
  return (
    <Loaded state={state} onAgain={again}>
      {(comparison) => (
        <>
          <Drawing book={book} comparison={comparison} onDone={onDone} />
          {comparison.texts > 0 && <Agreement comparison={comparison} />}
          {comparison.texts > 0 && (
            <section class="sheet" aria-labelledby="differing-title">
              <h2 id="differing-title">{say(CODING_DE, "differing.title")}</h2>
              {comparison.differing.length === 0 ? (
                <p>{say(CODING_DE, "differing.none")}</p>
              ) : (
                <ul class="items">
                  {comparison.differing.map((one) => (
                    <DifferingItem key={one.id} book={book} differing={one} onDone={onDone} />
                  ))}
                </ul>
              )}
            </section>
          )}
        </>
      )}
    </Loaded>
  );
}

function Drawing({
  book: { wave, book, drawn, second },
  comparison: { waiting, texts },
  onDone,
}: {
  book: Book;
  comparison: Comparison;
  onDone: (said: string) => void;
}) {
  const form = useSubmit();
  const param = { wave: wave.id, book };
  const nothing = () => ({ kind: "fits" as const, value: null });
  const draw = (event: Event) =>
    void form.submit(
      event,
      nothing,
      () => call(api.coding[":wave"][":book"].draw.$post({ param })),
      ({ drawn: count }) =>
        onDone(
          count === 0
            ? say(CODING_DE, "comparison.draw.none")
            : say(CODING_DE, "comparison.draw.done", { texts: textsInWords(count) }),
        ),
    );
  const open = (event: Event) =>
    void form.submit(
      event,
      nothing,
      () => call(api.coding[":wave"][":book"].comparison.$post({ param })),
      ({ compared }) =>
        onDone(say(CODING_DE, "comparison.opened", { texts: textsInWords(compared) })),
    );
  const isReady = drawn > 0 && waiting === 0 && texts < drawn;
  return (
    <section class="sheet">
      <p>{say(CODING_DE, "comparison.draw.about")}</p>
      {drawn > 0 && (
        <p>{say(CODING_DE, "comparison.drawn", { texts: textsInWords(drawn), second })}</p>
      )}
      {waiting > 0 && (
        <p class="soft">{say(CODING_DE, "comparison.waiting", { texts: textsInWords(waiting) })}</p>
      )}
      <ErrorSummary faults={form.faults} general={form.general} />
      <p class="buttons">
        <button
          class={drawn > 0 ? "btn plain" : "btn primary"}
          type="button"
          disabled={form.busy}
          onClick={draw}
        >
          {say(CODING_DE, "comparison.draw")}
        </button>
        {isReady && (
          <>
            <button class="btn primary" type="button" disabled={form.busy} onClick={open}>
              {say(CODING_DE, "comparison.open")}
            </button>
            <span class="soft">{say(CODING_DE, "comparison.open.about")}</span>
          </>
        )}
      </p>
    </section>
  );
}

function Agreement({ comparison: { agreement, texts } }: { comparison: Comparison }) {
  return (
    <section class="sheet" aria-labelledby="agreement-title">
      <h2 id="agreement-title">{say(CODING_DE, "comparison.title")}</h2>
      <table class="agreement">
        <caption>{say(CODING_DE, "comparison.caption", { texts: textsInWords(texts) })}</caption>
        <thead>
          <tr>
            <th scope="col">{say(CODING_DE, "comparison.code")}</th>
            <th scope="col">{say(CODING_DE, "comparison.alpha")}</th>
            <th scope="col">{say(CODING_DE, "comparison.grade")}</th>
            <th scope="col">{say(CODING_DE, "comparison.both")}</th>
            <th scope="col">{say(CODING_DE, "comparison.one")}</th>
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ code, name, alpha, grade, both, one }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td class="num" data-title={say(CODING_DE, "comparison.alpha")}>
                {alpha === null ? "–" : ALPHA.format(alpha)}
              </td>
              <td>
                <span class={TAGS[grade]}>{say(CODING_DE, `grade.${grade}`)}</span>
              </td>
              <td class="num" data-title={say(CODING_DE, "comparison.both")}>
                {both}
              </td>
              <td class="num" data-title={say(CODING_DE, "comparison.one")}>
                {one}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft small">{say(CODING_DE, "comparison.scale")}</p>
    </section>
  );
}

const TAGS = {
  good: "tag ok",
  tentative: "tag note-t",
  "not-yet": "tag bad",
  unknown: "tag mut",
} as const;
