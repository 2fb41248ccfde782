import "./other-counts.css";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { numberWord } from "../../../surveys/messages/priorities/say-sentences.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Ranking } from "../../../surveys/wire/findings.ts";
import { ShareValue } from "./share-value.tsx";
import { FORMAT, namesOf } from "./words.ts";

/** The same ballots counted in other ways: behind a press, because none of them is the one order. */
export function OtherCounts({ ranking }: { ranking: Extract<Ranking, { kind: "ranked" }> }) {
  const { otherCounts: counts, topics, places } = ranking;
  if (!counts) return null;
  const namesBy = (codes: readonly string[]) =>
    namesOf(topics.filter(({ topic }) => codes.includes(topic.code)).map(({ topic }) => topic));
  const number = numberWord(de, places);
  return (
    <details class="sheet other-counts">
      <summary>{say(BESIDE_DE, "counts.summary")}</summary>
      <p>
        <b>
          {say(BESIDE_DE, counts.allSame ? "counts.same" : "counts.differ", { places: number })}
        </b>
      </p>
      {!counts.allSame && (
        <ul>
          {counts.first.map(({ counting, topics: codes }) => (
            <li key={counting}>
              {say(BESIDE_DE, "counts.names", {
                counting: say(BESIDE_DE, `counts.${counting}`),
                topics: namesBy(codes),
              })}
            </li>
          ))}
        </ul>
      )}
      <table class="plain stacked">
        <caption>{say(BESIDE_DE, "counts.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say(BOARD_DE, "column.topic")}</th>
            <th scope="col">{say(BOARD_DE, "column.share")}</th>
            <th scope="col">{say(BOARD_DE, "column.points")}</th>
            <th scope="col">{say(BESIDE_DE, "counts.column.worth")}</th>
            <th scope="col">{say(BESIDE_DE, "counts.column.duels")}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map(({ topic, share, points }) => {
            const other = counts.topics.find(({ code }) => code === topic.code);
            return (
              <tr key={topic.code}>
                <th scope="row">{topic.short}</th>
                <td class="num" data-title={say(BOARD_DE, "column.share")}>
                  <ShareValue share={share} />
                </td>
                <td class="num" data-title={say(BOARD_DE, "column.points")}>
                  {points}
                </td>
                <td class="num" data-title={say(BESIDE_DE, "counts.column.worth")}>
                  {other && FORMAT.percent(other.worth)}
                </td>
                <td class="num" data-title={say(BESIDE_DE, "counts.column.duels")}>
                  {other && `${other.won} : ${other.lost}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>{say(BESIDE_DE, "counts.worth.text")}</p>
      <p>
        {say(BESIDE_DE, "counts.duels.text")}{" "}
        {counts.winner === null
          ? say(BESIDE_DE, "counts.circle", { topics: namesBy(counts.circle) })
          : say(BESIDE_DE, "counts.winner", { topics: namesBy([counts.winner]) })}
      </p>
      <p>
        {say(
          BESIDE_DE,
          ranking.sameFirstThree ? "counts.otherPoints.same" : "counts.otherPoints.differ",
        )}
      </p>
    </details>
  );
}
