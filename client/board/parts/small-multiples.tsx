import "./small-multiples.css";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type {
  ComparedTopic,
  Comparison,
  Difference,
  Side,
} from "../../../surveys/wire/comparison.ts";
import type { TopicShare } from "../../../surveys/wire/shares.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { ShareBar } from "../../shared/results/share-bar.tsx";
import { differenceWords } from "./compared-words.ts";
import { ShareValue } from "./share-value.tsx";
import { TopicName } from "./topic-name.tsx";

/**
 * One small table per topic, all on the scale from 0 to 100 %: a bar per side, the same order of sides
 * everywhere. What differs clearly says so in words, beside its wash.
 */
export function SmallMultiples({ comparison }: { comparison: Comparison }) {
  const { sides, topics, threshold } = comparison;
  return (
    <div class="multiples">
      {topics.map((compared) => (
        <Multiple
          key={compared.topic.code}
          compared={compared}
          sides={sides}
          threshold={threshold}
        />
      ))}
    </div>
  );
}

function Multiple({
  compared: { topic, whole, sides: cells },
  sides,
  threshold,
}: {
  compared: ComparedTopic;
  sides: readonly Side[];
  threshold: number;
}) {
  return (
    <table class="multiple">
      <caption>
        <TopicName topic={topic} />
      </caption>
      <thead class="hide">
        <tr>
          <th scope="col">{say(BESIDE_DE, "compare.column.side")}</th>
          <th scope="col">{say(BOARD_DE, "column.bar")}</th>
          <th scope="col">{say(BOARD_DE, "column.share")}</th>
          <th scope="col">{say(BESIDE_DE, "compare.column.difference")}</th>
        </tr>
      </thead>
      <tbody>
        {sides.map(({ id, label }, index) => {
          const cell = cells[index];
          const verdict = cell?.difference.verdict;
          return (
            <tr key={id} class={verdict === "clear" ? "clear" : undefined}>
              <th scope="row">{label}</th>
              <Numbers share={cell?.share ?? null} threshold={threshold} />
              <td class="verdict">{cell && <Verdict difference={cell.difference} />}</td>
            </tr>
          );
        })}
        <tr class="whole">
          <th scope="row">{say(BESIDE_DE, "compare.whole")}</th>
          <Numbers share={whole} threshold={threshold} quiet />
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function Numbers({
  share,
  threshold,
  quiet = false,
}: {
  share: TopicShare | null;
  threshold: number;
  quiet?: boolean;
}) {
  return (
    <>
      <td class={quiet ? "graph quiet" : "graph"}>
        {share && isPercent(share) && <ShareBar share={share} />}
      </td>
      <td class="val">
        {share ? (
          <ShareValue share={share} />
        ) : (
          <span class="soft">{say(BESIDE_DE, "compare.few", { threshold })}</span>
        )}
      </td>
    </>
  );
}

function Verdict({ difference }: { difference: Difference }) {
  const { word, points } = differenceWords(difference);
  if (points === "") return <span class="soft">{word}</span>;
  return (
    <>
      {difference.verdict === "clear" ? <b>{word}</b> : word}{" "}
      <span class="soft nowrap">{points}</span>
    </>
  );
}
