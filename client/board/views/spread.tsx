import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { Picture } from "../charts/picture.tsx";
import { PictureDownload } from "../charts/picture-download.tsx";
import type { SpreadData } from "../charts/spread-picture.ts";
import { MeanValue } from "../parts/share-value.tsx";
import { drawnTopics, spreadWords } from "../parts/spread-words.ts";
import { spreadPicture } from "../pictures/spread-picture.ts";

const loadSpread = async () => (await import("../charts/spread-picture.ts")).drawSpread;

/** How the answers to a battery spread over its scale, on a sheet of its own. */
export function Spread({ battery }: { battery: SpreadData }) {
  if (battery.topics.length === 0) return null;
  return (
    <section class="sheet spread">
      <h2>{say(BOARD_DE, "spread.title")}</h2>
      <Distribution battery={battery} />
    </section>
  );
}

/** Answers per step of the scale: a picture from 30 answers on, and always its table. */
export function Distribution({ battery }: { battery: SpreadData }) {
  const { topics, scale } = battery;
  const drawn = drawnTopics(battery);
  return (
    <>
      {drawn.length > 0 && (
        <Picture
          load={loadSpread}
          data={battery}
          rows={drawn.length}
          points={drawn.map((topic) => spreadWords(topic, battery))}
          label={say(BOARD_DE, "spread.picture", {
            lowest: scale[0]?.label ?? "",
            highest: scale.at(-1)?.label ?? "",
          })}
        />
      )}
      <table class="plain stacked">
        <caption class="hide">{say(BOARD_DE, "spread.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say(BOARD_DE, "column.topic")}</th>
            {scale.map(({ point, label }) => (
              <th key={point} scope="col">
                {point} <span class="soft">{label}</span>
              </th>
            ))}
            <th scope="col">{say(BOARD_DE, "column.answers")}</th>
            <th scope="col">{say(BOARD_DE, "column.dontKnow")}</th>
            <th scope="col">{say(BOARD_DE, "column.skipped")}</th>
            {drawn.length > 0 && <th scope="col">{say(BOARD_DE, "column.mean")}</th>}
          </tr>
        </thead>
        <tbody>
          {topics.map(({ topic, distribution, n, dontKnow, skipped, mean }) => (
            <tr key={topic.code}>
              <th scope="row">{topic.short}</th>
              {scale.map(({ point, label }, index) => (
                <td key={point} class="num" data-title={`${point} ${label}`}>
                  {distribution[index]}
                </td>
              ))}
              <td class="num" data-title={say(BOARD_DE, "column.answers")}>
                {n}
              </td>
              <td class="num" data-title={say(BOARD_DE, "column.dontKnow")}>
                {dontKnow}
              </td>
              <td class="num" data-title={say(BOARD_DE, "column.skipped")}>
                {skipped}
              </td>
              {drawn.length > 0 && (
                <td class="num nowrap" data-title={say(BOARD_DE, "column.mean")}>
                  <MeanValue mean={mean} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <PictureDownload
        name={`verteilung-${battery.question.id}`}
        title={`${say(BOARD_DE, "spread.title")}: ${battery.question.text}`}
        draw={(result) => spreadPicture(result, battery)}
      />
    </>
  );
}
