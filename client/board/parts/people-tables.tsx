import "./people-tables.css";
import { PEOPLE_DE } from "../../../surveys/messages/board/people-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type {
  ParticipationCross,
  ParticipationDimension,
  ParticipationRow,
} from "../../../surveys/wire/participation.ts";
import { PictureDownload } from "../charts/picture-download.tsx";
import { peoplePicture } from "../pictures/people-picture.ts";
import { groupName } from "../shell/find-group.ts";
import { BarAxis } from "./bar-axis.tsx";
import { FORMAT } from "./words.ts";

/** People by one question, beside the city's figures: a table that is the chart. */
export function PeopleTable({
  dimension,
  hasCity,
}: {
  dimension: ParticipationDimension;
  hasCity: boolean;
}) {
  const { question, text, rows, notBrokenDown } = dimension;
  const bars = rows.some(({ share }) => share !== null);
  return (
    <section class="sheet">
      <table class="plain stacked people-table">
        <caption>{text}</caption>
        <thead>
          <tr>
            <td />
            {bars && (
              <th scope="col" class="people-bar">
                <BarAxis />
                <span class="hide">{say(PEOPLE_DE, "column.bar")}</span>
              </th>
            )}
            <th scope="col">{say(PEOPLE_DE, "column.people")}</th>
            {bars && <th scope="col">{say(PEOPLE_DE, "column.share")}</th>}
            {hasCity && <th scope="col">{say(PEOPLE_DE, "column.city")}</th>}
            {hasCity && <th scope="col">{say(PEOPLE_DE, "column.presence")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{groupName({ question, ...row })}</th>
              {bars && (
                <td class={row.share === null ? "people-bar nothing" : "people-bar"}>
                  <PresenceBar row={row} />
                </td>
              )}
              <td class="num" data-title={say(PEOPLE_DE, "column.people")}>
                {row.people ?? <span class="soft">{say(PEOPLE_DE, "none")}</span>}
              </td>
              {bars && (
                <td
                  class={row.share === null ? "num nothing" : "num"}
                  data-title={say(PEOPLE_DE, "column.share")}
                >
                  {row.share === null ? "–" : FORMAT.percent(row.share)}
                </td>
              )}
              {hasCity && (
                <td
                  class={row.city ? "num" : "soft nothing"}
                  data-title={say(PEOPLE_DE, "column.city")}
                >
                  {row.city ? FORMAT.percent(row.city.share) : say(PEOPLE_DE, "city.none")}
                </td>
              )}
              {hasCity && (
                <td
                  class={row.city ? undefined : "nothing"}
                  data-title={say(PEOPLE_DE, "column.presence")}
                >
                  {row.city ? say(PEOPLE_DE, `presence.${row.city.presence}`) : "–"}
                </td>
              )}
            </tr>
          ))}
          <tr>
            <th scope="row" class="soft">
              {say(PEOPLE_DE, "row.rest")}
            </th>
            {bars && <td class="people-bar" />}
            <td class="num" data-title={say(PEOPLE_DE, "column.people")}>
              {notBrokenDown}
            </td>
            {bars && <td />}
            {hasCity && <td />}
            {hasCity && <td />}
          </tr>
        </tbody>
      </table>
      {bars && hasCity && <p class="soft">{say(PEOPLE_DE, "bar.legend")}</p>}
      <PictureDownload
        name={`wer-geantwortet-hat-${question}`}
        title={text}
        draw={(shown) => peoplePicture(shown, dimension, hasCity)}
      />
    </section>
  );
}

/** Filled: share of the answers. Stroke: share of the district. Both stand beside it as text. */
function PresenceBar({ row: { share, city } }: { row: ParticipationRow }) {
  return (
    <div class="b" aria-hidden="true">
      {share !== null && <i style={{ inlineSize: `${share}%` }} />}
      {city && <u style={{ insetInlineStart: `${city.share}%` }} />}
    </div>
  );
}

/** Two questions crossed. What a row does not tell by the second stands beside. */
export function CrossTable({ cross }: { cross: ParticipationCross }) {
  const { rows, columns, columnCodes, lines } = cross;
  const name = ({ code, label }: { code: string; label: string }) =>
    groupName({ question: columns.question, code, label });
  const shown = (people: number | null) =>
    people ?? <span class="soft">{say(PEOPLE_DE, "none")}</span>;
  return (
    <section class="sheet">
      <table class="plain stacked">
        <caption>
          {say(PEOPLE_DE, "cross.title", { rows: rows.text, columns: columns.text })}
        </caption>
        <thead>
          <tr>
            <td />
            {columnCodes.map((column) => (
              <th key={column.code} scope="col">
                {name(column)}
              </th>
            ))}
            <th scope="col">{say(PEOPLE_DE, "column.rest")}</th>
            <th scope="col">{say(PEOPLE_DE, "column.all")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ code, label, cells, rest, total }) => (
            <tr key={code}>
              <th scope="row">{groupName({ question: rows.question, code, label })}</th>
              {columnCodes.map((column, index) => (
                <td
                  key={column.code}
                  class={cells[index] === null ? "num nothing" : "num"}
                  data-title={name(column)}
                >
                  {shown(cells[index] ?? null)}
                </td>
              ))}
              <td
                class={total === null ? "num nothing" : "num"}
                data-title={say(PEOPLE_DE, "column.rest")}
              >
                {total === null ? "–" : rest}
              </td>
              <td class="num" data-title={say(PEOPLE_DE, "column.all")}>
                {shown(total)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
