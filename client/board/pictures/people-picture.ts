import { PEOPLE_DE } from "../../../surveys/messages/board/people-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { PALETTE } from "../../../surveys/pictures/palette.ts";
import type {
  ParticipationDimension,
  ParticipationRow,
} from "../../../surveys/wire/participation.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { FORMAT } from "../parts/words.ts";
import { groupName } from "../shell/find-group.ts";
import type { Drawing } from "./sheet.ts";
import { pictureSheet } from "./sheet.ts";
import { element, linesOf, rounded, text } from "./svg.ts";

const NAME = 270;
const BAR_AT = NAME + 16;
const BAR_WIDTH = 330;
const NUMBERS_AT = BAR_AT + BAR_WIDTH + 24;
const ROW = 40;
const BAR = 24;

/** People by one question beside the city's figures, as a picture of its own; null where nobody is told. */
export function peoplePicture(
  result: DistrictResult,
  dimension: ParticipationDimension,
  hasCity: boolean,
): string | null {
  const { question, text: asked, rows, notBrokenDown } = dimension;
  if (rows.every(({ people }) => people === null)) return null;
  const named = rows.map((row) => ({ row, name: groupName({ question, ...row }) }));
  const rest = `${say(PEOPLE_DE, "row.rest")}: ${notBrokenDown}.`;
  return pictureSheet(
    result,
    {
      sentence: asked,
      caption: say(PEOPLE_DE, hasCity ? "bar.legend" : "bar.legend.alone"),
      description: named.map(({ row, name }) => `${name}: ${rowWords(row, hasCity)}.`).join(" "),
      base: `${rest} ${say(PEOPLE_DE, "about")}`,
    },
    draw(named, hasCity),
  );
}

/** The same words in picture and description: people, both shares, and what follows from them. */
function rowWords({ people, share, city }: ParticipationRow, hasCity: boolean): string {
  if (people === null) return say(PEOPLE_DE, "none");
  return [
    String(people),
    ...(share === null ? [] : [FORMAT.percent(share)]),
    ...(hasCity && city
      ? [
          say(PEOPLE_DE, "picture.city", { share: FORMAT.percent(city.share) }),
          say(PEOPLE_DE, `presence.${city.presence}`),
        ]
      : []),
  ].join(" · ");
}

function draw(
  named: readonly { row: ParticipationRow; name: string }[],
  hasCity: boolean,
): Drawing {
  const parts = [0, 50, 100].map((percent) =>
    text(BAR_AT + (percent / 100) * BAR_WIDTH, 16, percent === 100 ? "100 %" : String(percent), {
      size: 16,
      soft: true,
      anchor: "middle",
      class: "axis",
    }),
  );
  let y = 26;
  for (const { row, name } of named) {
    const [words = ""] = linesOf(name, NAME, 18);
    parts.push(text(0, y + 24, words, { class: "label" }));
    parts.push(bar(row, y + (ROW - BAR) / 2));
    parts.push(
      text(NUMBERS_AT, y + 25, rowWords(row, hasCity), {
        size: 17,
        soft: row.people === null,
        class: "value",
      }),
    );
    y += ROW;
  }
  return { svg: parts.join(""), height: y };
}

/** Filled: share of the answers. Stroke: share of the district. */
function bar({ share, city }: ParticipationRow, y: number): string {
  const at = (percent: number) => rounded(BAR_AT + (percent / 100) * BAR_WIDTH);
  return [
    ...[0, 25, 50, 75, 100].map((percent) =>
      element("path", {
        d: `M${at(percent)} ${rounded(y - 3)}v${BAR + 6}`,
        stroke: PALETTE.grid,
        "stroke-width": 2,
      }),
    ),
    share === null
      ? ""
      : element("rect", {
          class: "filled",
          x: BAR_AT,
          y: rounded(y),
          width: rounded((share / 100) * BAR_WIDTH),
          height: BAR,
          fill: PALETTE.voice,
        }),
    city === null
      ? ""
      : element("rect", {
          class: "city",
          x: rounded(at(city.share) - 3),
          y: rounded(y - 3),
          width: 6,
          height: BAR + 6,
          fill: PALETTE.ink,
          stroke: PALETTE.sheet,
          "stroke-width": 1.5,
        }),
  ].join("");
}
