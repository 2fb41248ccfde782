import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { numberWord } from "../../../surveys/messages/priorities/say-sentences.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { RankedTopic } from "../../../surveys/wire/findings.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { PictureDownload } from "../charts/picture-download.tsx";
import { ChannelCheck } from "../parts/channel-check.tsx";
import { Headline } from "../parts/headline.tsx";
import { Legend } from "../parts/legend.tsx";
import { OtherCounts } from "../parts/other-counts.tsx";
import { ReleaseFoot } from "../parts/release-foot.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import type { MoreColumn } from "../parts/share-table.tsx";
import { ShareTable } from "../parts/share-table.tsx";
import { spoken } from "../parts/words.ts";
import { rankedPicture } from "../pictures/ranked-picture.ts";

/** What first: who placed a topic at all, points, first places. */
export function TopThreeView({ result }: { result: DistrictResult }) {
  const { topThree } = result.findings;
  if (!topThree)
    return <Headline sentence={say(BOARD_DE, "first.missing")} findings={result.findings} />;
  const sentence = spoken(topThree.sentences);
  if (topThree.kind === "few") return <Headline sentence={sentence} findings={result.findings} />;
  const { topics, order, places, n, skipped, tooMany } = topThree;
  return (
    <>
      <Headline sentence={sentence} findings={result.findings} certainty={topThree.certainty} />
      <div class="two-col">
        <section class="sheet" aria-label={say(BOARD_DE, "view.first")}>
          <ShareTable
            caption={say(BOARD_DE, "first.caption", { places: numberWord(de, places) })}
            order={order}
            rows={topics}
            more={columnsOf(topics)}
          />
          <ReleaseFoot result={result}>
            {say(BOARD_DE, "first.base", { n, skipped, places })}{" "}
            {tooMany > 0 && say(BOARD_DE, "first.base.tooMany", { tooMany })}
          </ReleaseFoot>
          <PictureDownload
            name="zuerst-anpacken"
            title={say(BOARD_DE, "view.first")}
            draw={(shown) => rankedPicture(shown, "first")}
          />
        </section>
        <div class="beside">
          <ChannelCheck shown={result.checks} list="topThree" />
          <Legend order={order} bars={topics.some(({ share }) => isPercent(share))} />
          <SampleNote />
        </div>
      </div>
      <OtherCounts ranking={topThree} />
    </>
  );
}

function columnsOf(topics: readonly RankedTopic[]): MoreColumn<RankedTopic>[] {
  const columns: MoreColumn<RankedTopic>[] = [
    { title: say(BOARD_DE, "column.first"), cell: ({ first }) => first },
  ];
  if (topics.some(({ points }) => points !== null))
    columns.unshift({ title: say(BOARD_DE, "column.points"), cell: ({ points }) => points });
  if (topics.some(({ mentioned }) => mentioned !== null))
    columns.push({ title: say(BOARD_DE, "column.mentioned"), cell: ({ mentioned }) => mentioned });
  return columns;
}
