import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { NeedTopic } from "../../../surveys/wire/findings.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { Picture } from "../charts/picture.tsx";
import { PictureDownload } from "../charts/picture-download.tsx";
import { Headline } from "../parts/headline.tsx";
import { pointWords } from "../parts/need-points.ts";
import { ReleaseFoot } from "../parts/release-foot.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import { MeanValue, ShareValue } from "../parts/share-value.tsx";
import { namesOf, spanText, spoken, standingText } from "../parts/words.ts";
import { needFieldPicture } from "../pictures/need-field.ts";
import { rankedPicture } from "../pictures/ranked-picture.ts";

const loadNeed = async () => (await import("../charts/need-picture.ts")).drawNeed;

/** What is missing: importance against present state, with both crosshairs, beside the table. */
export function NeedView({ result }: { result: DistrictResult }) {
  const { need } = result.findings;
  if (!need)
    return <Headline sentence={say(BOARD_DE, "need.missing")} findings={result.findings} />;
  const drawn = need.topics.filter(({ byData }) => byData !== null);
  const base = spanText(need.topics.map(({ n }) => n));
  return (
    <>
      <Headline
        sentence={spoken(need.sentences)}
        findings={result.findings}
        certainty={need.certainty}
      />
      <div class="need">
        {drawn.length > 0 && (
          <section class="sheet">
            <Picture
              load={loadNeed}
              data={need}
              label={say(BOARD_DE, "need.picture", { count: drawn.length })}
              points={pointWords(need)}
            />
            <NeedLegend />
            <PictureDownload
              name="handlungsbedarf-feld"
              title={say(PICTURES_DE, "field.caption")}
              draw={needFieldPicture}
            />
          </section>
        )}
        <section class="need-list">
          <table class="plain stacked need-table">
            <caption>
              {say(BOARD_DE, need.order === "places" ? "need.caption.largest" : "need.caption")}
            </caption>
            <thead>
              <tr>
                {need.order !== "none" && (
                  <th scope="col">
                    {say(BOARD_DE, need.order === "places" ? "column.place" : "column.group")}
                  </th>
                )}
                {[
                  "column.topic" as const,
                  "need.column.share" as const,
                  "need.column.importance" as const,
                  "need.column.present" as const,
                  "need.column.gap" as const,
                ].map((title) => (
                  <th key={title} scope="col">
                    {say(BOARD_DE, title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {need.topics.map((topic, index) => (
                <NeedRow
                  key={topic.topic.code}
                  topic={topic}
                  number={index + 1}
                  ordered={need.order !== "none"}
                />
              ))}
            </tbody>
          </table>
          {need.few.length > 0 && (
            <p class="few-topics soft">
              {say(BOARD_DE, "few.topics", {
                threshold: result.threshold,
                topics: namesOf(need.few),
              })}
            </p>
          )}
          <ReleaseFoot result={result}>
            {say(BOARD_DE, base.includes(" ") ? "need.base" : "need.base.one", { base })}
          </ReleaseFoot>
          <PictureDownload
            name="handlungsbedarf"
            title={say(BOARD_DE, need.order === "places" ? "need.caption.largest" : "need.caption")}
            draw={(shown) => rankedPicture(shown, "need")}
          />
          <SampleNote />
        </section>
      </div>
    </>
  );
}

function NeedRow({
  topic: { topic, share, importance, presentState, gap, byData, standing },
  number,
  ordered,
}: {
  topic: NeedTopic;
  number: number;
  ordered: boolean;
}) {
  const wanting = byData?.quadrant === "concentrate-here" && !byData.undecided;
  const cell = (title: string) => ({ "data-title": title }) as const;
  return (
    <tr class={wanting ? "wanting" : undefined}>
      {ordered && (
        <td class="num nowrap" {...cell(say(BOARD_DE, "column.place"))}>
          {standingText(standing)}
        </td>
      )}
      <th scope="row">
        <span class="numbered">
          {byData ? <span class={byData.undecided ? "pn open" : "pn"}>{number}</span> : <span />}
          <span>
            {topic.label}
            {byData && (
              <small class="soft side">
                {say(
                  BOARD_DE,
                  byData.undecided ? "need.undecided" : `need.side.${byData.quadrant}`,
                )}
              </small>
            )}
          </span>
        </span>
      </th>
      <td class="num nowrap" {...cell(say(BOARD_DE, "need.column.share"))}>
        <ShareValue share={share} />
      </td>
      <td class="num" {...cell(say(BOARD_DE, "need.column.importance"))}>
        <MeanValue mean={importance && { ...importance, range: null }} />
      </td>
      <td class="num" {...cell(say(BOARD_DE, "need.column.present"))}>
        <MeanValue mean={presentState && { ...presentState, range: null }} />
      </td>
      <td class="num nowrap" {...cell(say(BOARD_DE, "need.column.gap"))}>
        <MeanValue mean={gap} strong />
      </td>
    </tr>
  );
}

function NeedLegend() {
  return (
    <ul class="need-legend">
      <li>
        <svg viewBox="0 0 40 8" aria-hidden="true" focusable="false">
          <path d="M0 4h40" class="dashed" />
        </svg>
        {say(BOARD_DE, "need.centre.data")}
      </li>
      <li>
        <svg viewBox="0 0 40 8" aria-hidden="true" focusable="false">
          <path d="M2 4h38" class="dotted" />
        </svg>
        {say(BOARD_DE, "need.centre.scale")}
      </li>
      <li>
        <svg viewBox="0 0 40 8" aria-hidden="true" focusable="false">
          <path d="M0 7L40 1" class="diagonal" />
        </svg>
        {say(BOARD_DE, "need.diagonal")}
      </li>
      <li>
        <span class="pn open" aria-hidden="true">
          5
        </span>
        {say(BOARD_DE, "need.undecided")}
      </li>
    </ul>
  );
}
