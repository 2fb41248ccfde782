import type { ComponentChildren } from "preact";
import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Topic } from "../../../surveys/wire/findings.ts";
import type { Order, Share, Standing } from "../../../surveys/wire/shares.ts";
import { isPercent } from "../../shared/results/numbers.ts";
import { ShareBar } from "../../shared/results/share-bar.tsx";
import { standingGroups } from "../../shared/results/standing-groups.ts";
import { BarAxis } from "./bar-axis.tsx";
import { ShareValue } from "./share-value.tsx";
import { StandingHead } from "./standing-head.tsx";
import { TopicName } from "./topic-name.tsx";

export type ShareRow = { topic: Topic; share: Share; standing: Standing };

/** A column that only this list has, behind the share. */
export type MoreColumn<Row> = { title: string; cell(row: Row): ComponentChildren };

/**
 * The ranked list: a table that is the chart. Screen readers, print and copying get the same thing.
 */
export function ShareTable<Row extends ShareRow>({
  caption,
  order,
  rows,
  mark,
  more = [],
}: {
  caption: string;
  order: Order;
  rows: readonly Row[];
  /** A remark at a topic, such as that share and mean order it differently. */
  mark?(row: Row): string | null;
  more?: readonly MoreColumn<Row>[];
}) {
  const bars = rows.some(({ share }) => isPercent(share));
  const standing = order !== "none";
  return (
    <table class="prio">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {standing && (
            <th scope="col" class="c-rank">
              {say(BOARD_DE, order === "places" ? "column.place" : "column.group")}
            </th>
          )}
          <th scope="col" class="c-name">
            {say(BOARD_DE, "column.topic")}
          </th>
          {bars && (
            <th scope="col" class="c-bar">
              <BarAxis />
              <span class="hide">{say(BOARD_DE, "column.bar")}</span>
            </th>
          )}
          <th scope="col" class="c-val">
            {say(BOARD_DE, bars ? "column.share" : "column.count")}
          </th>
          {more.map(({ title }) => (
            <th key={title} scope="col" class="c-more">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      {standingGroups(rows).map((group) => (
        <tbody key={group.rows[0]?.topic.code}>
          {group.rows.map((row, index) => (
            <tr key={row.topic.code}>
              {standing && index === 0 && <StandingHead group={group} label="place-word" />}
              <th class="name" scope="row">
                <TopicName topic={row.topic} />
                {mark?.(row) && <small class="soft flag">{mark(row)}</small>}
              </th>
              {bars && (
                <td class="graph">{isPercent(row.share) && <ShareBar share={row.share} />}</td>
              )}
              <td class="val">
                <ShareValue share={row.share} />
              </td>
              {more.map(({ title, cell }) => (
                <td key={title} class="more num" data-title={title}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
