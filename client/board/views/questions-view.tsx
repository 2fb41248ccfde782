import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { numberWord } from "../../../surveys/messages/priorities/say-sentences.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { QuestionResult } from "../../../surveys/wire/findings.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { isPercent, meanText } from "../../shared/results/numbers.ts";
import { ShareBar } from "../../shared/results/share-bar.tsx";
import { PictureDownload } from "../charts/picture-download.tsx";
import { Headline } from "../parts/headline.tsx";
import { Offers } from "../parts/offers.tsx";
import { ReleaseFoot } from "../parts/release-foot.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import { ShareTable } from "../parts/share-table.tsx";
import { ShareValue } from "../parts/share-value.tsx";
import { FORMAT, namesOf } from "../parts/words.ts";
import { optionsPicture } from "../pictures/options-picture.ts";
import { Distribution } from "./spread.tsx";

/** Every question of the form with its answers, on the base of those who saw and answered it. */
export function QuestionsView({ result }: { result: DistrictResult }) {
  const { findings } = result;
  return (
    <>
      <Headline sentence={result.questionnaire.title} findings={findings} />
      <div class="two-col">
        <div class="questions">
          <Offers questions={findings.questions} />
          {findings.questions.map((question) => (
            <section
              key={question.question.id}
              class="sheet"
              aria-labelledby={`q-${question.question.id}`}
            >
              <h2 id={`q-${question.question.id}`}>{question.question.text}</h2>
              <Answers question={question} threshold={result.threshold} />
            </section>
          ))}
        </div>
        <div class="beside">
          <SampleNote />
          <section class="sheet">
            <ReleaseFoot result={result}>{say(BOARD_DE, "questions.about")}</ReleaseFoot>
          </section>
        </div>
      </div>
    </>
  );
}

function Answers({ question, threshold }: { question: QuestionResult; threshold: number }) {
  switch (question.kind) {
    case "few":
      return (
        <p class="soft">
          {question.sensitive
            ? say(de, "share.withheld")
            : say(BOARD_DE, "questions.few", { threshold })}
        </p>
      );
    case "choice":
      return <Choice question={question} />;
    case "rating":
      return (
        <>
          {question.topics.length > 0 && (
            <>
              <ShareTable
                caption={say(BOARD_DE, "priorities.caption", {
                  point: question.scale.at(-2)?.label ?? "",
                  top: question.scale.at(-1)?.label ?? "",
                })}
                order="none"
                rows={question.topics}
              />
              <Distribution battery={question} />
            </>
          )}
          {question.few.length > 0 && (
            <p class="soft">
              {say(BOARD_DE, "few.topics", { threshold, topics: namesOf(question.few) })}
            </p>
          )}
        </>
      );
    case "ranking":
      return question.ranking.kind === "few" ? null : (
        <ShareTable
          caption={say(BOARD_DE, "first.caption", {
            places: numberWord(de, question.ranking.places),
          })}
          order="none"
          rows={question.ranking.topics}
        />
      );
    case "number": {
      const mean =
        question.mean &&
        meanText(question.mean, FORMAT, (ends) => say(BOARD_DE, "range.text", ends));
      return (
        <p>
          {mean && say(BOARD_DE, "questions.mean", { mean: mean.value })}{" "}
          {mean && mean.range !== "" && <span class="soft">{mean.range}. </span>}
          <span class="soft">{say(BOARD_DE, "questions.base", answered(question))}</span>
        </p>
      );
    }
    case "text":
      return <p class="soft">{say(BOARD_DE, "questions.text", answered(question))}</p>;
  }
}

function Choice({ question }: { question: Extract<QuestionResult, { kind: "choice" }> }) {
  const { options, several, tooMany } = question;
  const bars = options.some(({ share }) => isPercent(share));
  const mentions = options.some(({ mentioned }) => mentioned !== null);
  return (
    <>
      <table class="prio options">
        <caption class="hide">{question.question.text}</caption>
        <thead class="hide">
          <tr>
            <th scope="col">{say(BOARD_DE, "column.option")}</th>
            {bars && <th scope="col">{say(BOARD_DE, "column.bar")}</th>}
            <th scope="col">{say(BOARD_DE, bars ? "column.share" : "column.count")}</th>
            {mentions && <th scope="col">{say(BOARD_DE, "column.mentioned")}</th>}
          </tr>
        </thead>
        <tbody>
          {options.map(({ code, label, share, mentioned }) => (
            <tr key={code}>
              <th class="name" scope="row">
                {label}
              </th>
              {bars && <td class="graph">{isPercent(share) && <ShareBar share={share} />}</td>}
              <td class="val">
                <ShareValue share={share} />
              </td>
              {mentions && (
                <td class="more num" data-title={say(BOARD_DE, "column.mentioned")}>
                  {mentioned}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="base soft">
        {say(BOARD_DE, "questions.base", answered(question))}{" "}
        {several && say(BOARD_DE, "questions.several")}{" "}
        {tooMany > 0 && say(BOARD_DE, "questions.base.tooMany", { tooMany })}{" "}
        {options.some(({ share }) => share.kind === "bound") && say(de, "share.why")}
      </p>
      <PictureDownload
        name={question.question.id}
        title={question.question.text}
        draw={(result) => optionsPicture(result, question)}
      />
    </>
  );
}

function answered({ n, skipped }: { n: number; skipped: number }) {
  return { n, skipped };
}
