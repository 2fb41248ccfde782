import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { GROUPS_DE } from "../../../surveys/messages/board/groups-de.ts";
import { HALL_DE } from "../../../surveys/messages/board/hall-de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { TopicShare } from "../../../surveys/wire/shares.ts";
import { Icon } from "../../shared/icons/icon.tsx";
import { TOPIC_PICTOGRAMS } from "../../shared/icons/topic-pictograms.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { ShareBar } from "../../shared/results/share-bar.tsx";
import { standingGroups } from "../../shared/results/standing-groups.ts";
import { StandingHead } from "../parts/standing-head.tsx";
import { FORMAT } from "../parts/words.ts";
import { groupName } from "../shell/find-group.ts";
import { FieldPicture } from "./field-picture.tsx";
import type { Slide } from "./slides.ts";
import { useFits } from "./use-fits.ts";

/** Longer sentences than this take a smaller type, so that they stay in three lines. */
const LONG_SENTENCE = 90;
/** Rem that a line takes at most, and the distance of two brackets. */
const LINE_REM = 3.25;
const GAP_REM = 0.875;
/** Always ten, always empty: nothing that could be counted. */
const WINDOWS = Array.from({ length: 10 }, (_, index) => index);

/** The sentence on top, and its list: the same table as on the board, with short names. */
export function SlideView({ slide, result }: { slide: Slide; result: DistrictResult }) {
  const { sentence, sure, caption, rows, left, id, field } = slide;
  const fits = useFits(slide);
  return (
    <>
      <div class="hall-says">
        <h1 tabIndex={-1} class={sentence.length > LONG_SENTENCE ? "long" : undefined}>
          {sentence}
        </h1>
        {sure !== "" && (
          <p class="hall-sure" ref={fits}>
            {sure}
          </p>
        )}
      </div>
      <div class="hall-what">
        {field ? (
          <p>{say(PICTURES_DE, "field.caption")}</p>
        ) : (
          caption !== "" && <p aria-hidden={rows.length > 0 ? true : undefined}>{caption}</p>
        )}
        <Only result={result} />
        {result.demo && <p class="hall-demo">{say(HALL_DE, "demo")}</p>}
      </div>
      <div class="hall-list">
        {field ? (
          <FieldPicture field={field} />
        ) : (
          rows.length > 0 && <List slide={slide} caption={caption} />
        )}
        {left > 0 && (
          <p class="soft">
            {say(HALL_DE, left === 1 ? "more.one" : "more", {
              count: left,
              view: say(BOARD_DE, `view.${id}`),
            })}
          </p>
        )}
      </div>
    </>
  );
}

/** By what the result is narrowed down. */
function Only({ result: { breakdown } }: { result: DistrictResult }) {
  if (breakdown.filter.length === 0) return null;
  const groups = breakdown.filter.map(groupName).join(", ");
  return <p class="hall-only">{say(HALL_DE, "only", { groups })}</p>;
}

function List({ slide: { order, rows }, caption }: { slide: Slide; caption: string }) {
  const standing = order !== "none";
  const bars = rows.some(({ share }) => isPercent(share));
  const groups = standingGroups(rows);
  const most = rows.length * LINE_REM + groups.length * GAP_REM;
  return (
    <table class={`prio ${order}`} style={{ "--most": `${most}rem` }}>
      <caption class="hide">{caption}</caption>
      <colgroup>
        {standing && <col class="c-rank" />}
        <col class="c-name" />
        {bars && <col />}
        <col class={bars ? "c-share" : undefined} />
      </colgroup>
      <thead class="hide">
        <tr>
          {standing && (
            <th scope="col">
              {say(BOARD_DE, order === "places" ? "column.place" : "column.group")}
            </th>
          )}
          <th scope="col">{say(BOARD_DE, "column.topic")}</th>
          {bars && <th scope="col">{say(BOARD_DE, "column.bar")}</th>}
          <th scope="col">{say(BOARD_DE, bars ? "column.share" : "column.count")}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.rows[0]?.topic.code}>
          {group.rows.map(({ topic, share }, index) => (
            <tr key={topic.code}>
              {standing && index === 0 && <StandingHead group={group} label="hide" />}
              <th class="name" scope="row">
                <span>
                  <Pictogram icon={topic.icon} />
                  <span>{topic.short}</span>
                </span>
              </th>
              {bars && <td class="graph">{isPercent(share) && <ShareBar share={share} />}</td>}
              <td class="val">
                <Value share={share} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Pictogram({ icon }: { icon: string | null }) {
  const svg = icon === null ? undefined : TOPIC_PICTOGRAMS[icon];
  return svg ? <Icon svg={svg} /> : <span />;
}

/** On the wall the share alone: the stripes tell the range, and who listens hears it too. */
function Value({ share }: { share: TopicShare }) {
  if (share.kind === "counts") return <b>{say(BOARD_DE, "share.counts", share)}</b>;
  return (
    <>
      <b>{FORMAT.percent(share.percent)}</b>
      <span class="hide"> {say(BOARD_DE, "range.text", share)}</span>
    </>
  );
}

/** Fewer than k answers: the sentence with its reason, and no number that anybody gave. */
export function FewSlide({ result }: { result: DistrictResult }) {
  const ofGroup = result.breakdown.filter.length > 0;
  return (
    <>
      <h1 tabIndex={-1}>
        {ofGroup ? say(GROUPS_DE, "few") : say(de, "few", { digits: result.threshold })}
      </h1>
      <div class="hall-what">
        <Only result={result} />
        {result.demo && <p class="hall-demo">{say(HALL_DE, "demo")}</p>}
      </div>
      <div class="hall-reason">
        <p>{say(de, "stage.few")}</p>
        <div class="empty-windows" aria-hidden="true">
          {WINDOWS.map((window) => (
            <i key={window} />
          ))}
        </div>
      </div>
    </>
  );
}
