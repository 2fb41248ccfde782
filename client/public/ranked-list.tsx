import type { Topic } from "../../surveys/wire/findings.ts";
import type { Standing, TopicShare } from "../../surveys/wire/shares.ts";
import { isPercent } from "../shared/results/numbers.ts";
import { ShareBar } from "../shared/results/share-bar.tsx";
import type { StandingGroup } from "../shared/results/standing-groups.ts";
import { standingGroups } from "../shared/results/standing-groups.ts";
import type { Speaking } from "./speaking.ts";

type Row = { topic: Topic; share: TopicShare; standing: Standing };

/** So many topics are in sight at once; the others open on a tap. */
export const IN_SIGHT = 5;

/** Topics with their shares, those that share their places side by side under one heading. */
export function RankedList({ rows, speaking }: { rows: readonly Row[]; speaking: Speaking }) {
  const groups = standingGroups(rows);
  const first: StandingGroup<Row>[] = [];
  const rest: StandingGroup<Row>[] = [];
  let counted = 0;
  for (const group of groups) {
    (counted < IN_SIGHT ? first : rest).push(group);
    counted += group.rows.length;
  }
  return (
    <>
      <Groups groups={first} speaking={speaking} />
      {rest.length > 0 && (
        <details>
          <summary>{speaking.say("topics.more", { count: speaking.number(rows.length) })}</summary>
          <Groups groups={rest} speaking={speaking} />
        </details>
      )}
    </>
  );
}

function Groups({ groups, speaking }: { groups: StandingGroup<Row>[]; speaking: Speaking }) {
  return (
    <ol class="places">
      {groups.map(({ standing, rows }) => (
        <li key={rows[0]?.topic.code}>
          <Heading standing={standing} several={rows.length > 1} speaking={speaking} />
          <ul>
            {rows.map(({ topic, share }) => (
              <li key={topic.code}>
                <p class="pl">
                  <span>{topic.label}</span> <ShareText share={share} speaking={speaking} />
                </p>
                {isPercent(share) && <ShareBar share={share} />}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Heading({
  standing,
  several,
  speaking: { say },
}: {
  standing: Standing;
  several: boolean;
  speaking: Speaking;
}) {
  switch (standing.kind) {
    case "places":
      return (
        <h3>
          {say(standing.lower === standing.upper ? "place.one" : "place.some", standing)}{" "}
          {several && <span class="soft">{say("place.tied")}</span>}
        </h3>
      );
    case "group":
      return <h3>{say(`group.${standing.group}`)}</h3>;
    case "none":
      return null;
  }
}

/** Seen: "71 %". Heard: the range too, because the bar cannot be heard. */
export function ShareText({
  share,
  speaking: { say, format },
}: {
  share: TopicShare;
  speaking: Speaking;
}) {
  if (share.kind === "counts") return <b class="num">{say("share.counts", share)}</b>;
  const percent = format.percent(share.percent);
  return (
    <b class="num">
      <span aria-hidden="true">{percent}</span>
      <span class="hide">
        {say("share.percent", { percent, lower: share.lower, upper: share.upper })}
      </span>
    </b>
  );
}
