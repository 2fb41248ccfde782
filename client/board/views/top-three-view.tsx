import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { de } from "../../../surveys/messages/priorities/de.ts";
import { numberWord } from "../../../surveys/messages/priorities/say-sentences.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { DistrictResult, RankedTopic } from "../../../surveys/wire/results.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { Headline } from "../parts/headline.tsx";
import { Legend } from "../parts/legend.tsx";
import { ReleaseFoot } from "../parts/release-foot.tsx";
import { SampleNote } from "../parts/sample-note.tsx";
import type { MoreColumn } from "../parts/share-table.tsx";
import { ShareTable } from "../parts/share-table.tsx";
import { spoken } from "../parts/words.ts";

/** What first: who placed a topic at all, points, first places. */
export function TopThreeView({ result }: { result: DistrictResult }) {
  const { topThree } = result.findings;
  if (!topThree)
    return <Headline sentence={say(BOARD_DE, "first.missing")} findings={result.findings} />;
  const headline = <Headline sentence={spoken(topThree.sentences)} findings={result.findings} />;
  if (topThree.kind === "few") return headline;
  const { topics, order, places, n, skipped, tooMany } = topThree;
  return (
    <>
      {headline}
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
        </section>
        <div class="beside">
          <Legend order={order} bars={topics.some(({ share }) => isPercent(share))} />
          {order === "places" && (
            <section class="sheet">
              <h2>{say(BOARD_DE, "priorities.order.title")}</h2>
              <p>{say(BOARD_DE, topThree.sameFirstThree ? "first.same" : "first.differ")}</p>
            </section>
          )}
          <SampleNote />
        </div>
      </div>
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
