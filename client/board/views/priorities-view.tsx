import { useState } from "preact/hooks";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Battery } from "../../../surveys/wire/findings.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { Weighted } from "../../../surveys/wire/weighted.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { PictureDownload } from "../charts/picture-download.tsx";
import { ChannelCheck } from "../parts/channel-check.tsx";
import { Headline } from "../parts/headline.tsx";
import { Legend } from "../parts/legend.tsx";
import { ReleaseFoot } from "../parts/release-foot.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import { ShareTable } from "../parts/share-table.tsx";
import { WeightedSwitch, weightedColumn } from "../parts/weighted-column.tsx";
import { namesOf, spanText, spoken } from "../parts/words.ts";
import { rankedPicture } from "../pictures/ranked-picture.ts";
import { Spread } from "./spread.tsx";

/** What matters: the ranked list with everything that says how sure it is. */
export function PrioritiesView({
  result,
  canWeigh,
}: {
  result: DistrictResult;
  /** Weights are those of everybody today: an older release has none. */
  canWeigh: boolean;
}) {
  const battery = result.findings.importance;
  const [asked, setAsked] = useState<{ beside: DistrictResult; weighted: Weighted | null }>();
  // What was weighted stands beside the numbers it was weighted for, and beside no newer ones.
  const weighted = asked?.beside === result ? asked.weighted : null;
  if (!battery)
    return <Headline sentence={say(BOARD_DE, "priorities.missing")} findings={result.findings} />;
  const { topics, few, scale } = battery;
  return (
    <>
      <Headline
        sentence={spoken(battery.sentences)}
        findings={result.findings}
        certainty={battery.certainty}
      />
      <div class="two-col">
        <section class="sheet" aria-label={say(BOARD_DE, "view.priorities")}>
          <ShareTable
            caption={say(BOARD_DE, "priorities.caption", {
              point: scale.at(-2)?.label ?? "",
              top: scale.at(-1)?.label ?? "",
            })}
            order={battery.order}
            rows={topics}
            mark={(row) => (row.shareDisagrees ? say(BOARD_DE, "priorities.flag") : null)}
            more={weightedColumn(weighted)}
          />
          {few.length > 0 && (
            <p class="few-topics soft">
              {say(BOARD_DE, "few.topics", {
                threshold: result.threshold,
                topics: namesOf(few),
              })}
            </p>
          )}
          <ReleaseFoot result={result}>
            {say(BOARD_DE, "base.battery", {
              n: spanText(topics.map(({ n }) => n)),
              dontKnow: spanText(topics.map(({ dontKnow }) => dontKnow)),
              skipped: spanText(topics.map(({ skipped }) => skipped)),
            })}
          </ReleaseFoot>
          <PictureDownload
            name="prioritaeten"
            title={say(BOARD_DE, "view.priorities")}
            draw={(shown) => rankedPicture(shown, "priorities")}
          />
        </section>
        <div class="beside">
          <ChannelCheck shown={result.checks} list="importance" />
          <Legend order={battery.order} bars={topics.some(({ share }) => isPercent(share))} />
          {battery.order === "places" && <OrderNote battery={battery} />}
          {canWeigh && result.breakdown.filter.length === 0 && (
            <WeightedSwitch
              result={result}
              weighted={weighted}
              onChange={(shown) => setAsked({ beside: result, weighted: shown })}
            />
          )}
          <SampleNote />
        </div>
      </div>
      <Spread battery={battery} />
    </>
  );
}

/** How the order came about, and where another way of ordering would say something else. */
function OrderNote({ battery: { topics, contradictions } }: { battery: Battery }) {
  const flagged = topics.filter(({ shareDisagrees }) => shareDisagrees);
  const shortOf = (code: string) =>
    topics.flatMap(({ topic }) => (topic.code === code ? [topic] : []));
  return (
    <section class="sheet">
      <h2>{say(BOARD_DE, "priorities.order.title")}</h2>
      <p>{say(BOARD_DE, "priorities.order")}</p>
      {flagged.length > 0 && (
        <p>
          {say(BOARD_DE, "priorities.flags", {
            topics: namesOf(flagged.map(({ topic }) => topic)),
          })}
        </p>
      )}
      {contradictions.map(([above, below]) => (
        <p key={`${above} ${below}`}>
          {say(BOARD_DE, "priorities.contradictions", {
            topics: namesOf([...shortOf(above), ...shortOf(below)]),
          })}
        </p>
      ))}
    </section>
  );
}
