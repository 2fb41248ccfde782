import "./count-sheets.css";
import { SHOWN_WORDS } from "../../../surveys/messages/count-sheet/shown.ts";
import type { ShownKey } from "../../../surveys/messages/count-sheet/shown-de.ts";
import { PRIORITIES_WORDS } from "../../../surveys/messages/priorities/catalogues.ts";
import { sayInexactShare } from "../../../surveys/messages/priorities/say-share.ts";
import type { ResultLanguage } from "../../../surveys/messages/say.ts";
import { say } from "../../../surveys/messages/say.ts";
import type {
  CountedQuestion,
  CountSheetResult,
} from "../../../surveys/wire/count-sheet-result.ts";
import { numberFormat } from "./numbers.ts";

type Words = (key: ShownKey, values?: Readonly<Record<string, string | number>>) => string;

/**
 * What was only counted, beside the results of forms: counts as bars and as a table. Without shares and
 * ranks: nobody knows who left the marks.
 */
export function CountSheets({
  result,
  language,
}: {
  result: CountSheetResult;
  language: ResultLanguage;
}) {
  const words: Words = (key, values) => say(SHOWN_WORDS[language], key, values);
  const { base, questions, few, sensitive, releases, threshold } = result;
  const format = numberFormat(language);
  return (
    <section class="sheet counted" aria-labelledby="count-sheets">
      <h2 id="count-sheets">{words("title")}</h2>
      {base === null ? (
        <p class="soft">{words("none", { threshold })}</p>
      ) : (
        <>
          <p>
            <b>{words("apart")}</b> {words("about")}
          </p>
          <p class="soft">{words(base.lists === 1 ? "base.one" : "base", base)}</p>
        </>
      )}
      {questions.map((question) => (
        <Counted
          key={question.question.id}
          question={question}
          words={words}
          countText={(count) =>
            typeof count === "number"
              ? String(count)
              : sayInexactShare(count, PRIORITIES_WORDS[language], format.percent)
          }
        />
      ))}
      {sensitive.map(({ id, text }) => (
        <section key={id} class="counted-question">
          <h3>{text}</h3>
          <p class="soft">{words("sensitive")}</p>
        </section>
      ))}
      {base !== null && few.length > 0 && (
        <p class="soft">
          {few.length === 1 ? words("few.one") : words("few", { count: few.length })}
        </p>
      )}
      {releases.map(({ wave, number, madeAt, fingerprint }) => (
        <p key={fingerprint} class="soft small">
          {words(releases.length === 1 ? "release" : "release.of", {
            wave: wave.name,
            date: format.day(madeAt),
            number,
          })}{" "}
          <span class="fingerprint">{words("fingerprint", { fingerprint })}</span>
        </p>
      ))}
    </section>
  );
}

type Count = CountedQuestion["options"][number]["count"];

function Counted({
  question,
  words,
  countText,
}: {
  question: CountedQuestion;
  words: Words;
  countText: (count: Count) => string;
}) {
  const { type, marks, people, options } = question;
  const most = Math.max(1, ...options.map(({ count }) => (typeof count === "number" ? count : 0)));
  const places = options[0]?.places?.map((_, index) => index + 1) ?? [];
  const heading = `counted-${question.question.id}`;
  return (
    <section class="counted-question" aria-labelledby={heading}>
      <h3 id={heading}>{question.question.text}</h3>
      <p class="soft">
        {marks === null
          ? words("several.marks")
          : words(type === "single" ? "single" : "several", { marks })}{" "}
        {people !== null && words("told", { people })}
      </p>
      <table class="counted-table">
        <caption class="hide">{question.question.text}</caption>
        <thead>
          <tr>
            <th scope="col">{words("column.option")}</th>
            <td aria-hidden="true" />
            <th scope="col" class="num">
              {words("column.count")}
            </th>
            {places.map((place) => (
              <th key={place} scope="col" class="num">
                {words("column.place", { place })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map(({ code, label, count, places: at }) => (
            <tr key={code}>
              <th scope="row">{label}</th>
              <td aria-hidden="true">
                {typeof count === "number" && (
                  <div class="count-bar">
                    <i style={{ inlineSize: `${(count / most) * 100}%` }} />
                  </div>
                )}
              </td>
              <td class="num" data-title={words("column.count")}>
                {countText(count)}
              </td>
              {places.map((place) => (
                <td key={place} class="num" data-title={words("column.place", { place })}>
                  {at?.[place - 1] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
