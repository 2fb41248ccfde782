import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { divergingParts, reachOf } from "../../../surveys/pictures/diverging.ts";
import { colourOf, PALETTE } from "../../../surveys/pictures/palette.ts";
import type { Battery, RatedTopic } from "../../../surveys/wire/findings.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { drawnTopics, spreadWords } from "../parts/spread-words.ts";
import { spanText } from "../parts/words.ts";
import type { Drawing } from "./sheet.ts";
import { INNER, pictureSheet } from "./sheet.ts";
import { element, linesOf, rounded, text } from "./svg.ts";

const NAME = 300;
const COUNT = 130;
const ROW = 46;
const BAR = 34;
/** A part narrower than this has no room for its number. */
const LEAST_FOR_NUMBER = 30;

type Spread = Pick<Battery, "question" | "topics" | "scale">;

/** How the answers spread over the scale, as a picture of its own; null where nothing may be drawn. */
export function spreadPicture(result: DistrictResult, battery: Spread): string | null {
  const drawn = drawnTopics(battery);
  if (drawn.length === 0) return null;
  return pictureSheet(
    result,
    {
      sentence: say(BOARD_DE, "spread.title"),
      caption: battery.question.text,
      description: drawn.map((topic) => `${spreadWords(topic, battery)}.`).join(" "),
      base: say(PICTURES_DE, "base.each", { n: spanText(drawn.map(({ n }) => n)) }),
    },
    draw(battery, drawn),
  );
}

function draw({ scale }: Spread, drawn: readonly RatedTopic[]): Drawing {
  const parts: string[] = [];
  const legend = drawLegend(scale);
  const bars = drawn.map(({ distribution }) => divergingParts(distribution));
  const reach = reachOf(bars);
  const unit = (INNER - NAME - COUNT) / (2 * reach);
  const at = (percent: number) => NAME + (percent + reach) * unit;
  const top = legend.height + 10;
  let y = top;
  parts.push(
    element("path", {
      d: `M${rounded(at(0))} ${top - 4}V${top + drawn.length * ROW - 4}`,
      stroke: PALETTE.ink,
      "stroke-width": 2,
      "stroke-dasharray": "2 5",
    }),
  );
  for (const [row, { topic, distribution, n }] of drawn.entries()) {
    const lines = linesOf(topic.short, NAME - 12, 18);
    for (const [index, words] of lines.entries())
      parts.push(
        text(0, y + BAR / 2 + 6 + (index - (lines.length - 1) / 2) * 20, words, { class: "label" }),
      );
    for (const [step, { from, to }] of (bars[row] ?? []).entries()) {
      const count = distribution[step] ?? 0;
      if (count === 0) continue;
      const [x, width] = [at(from), (to - from) * unit];
      parts.push(
        element("rect", {
          class: "part",
          x: rounded(x),
          y,
          width: rounded(width),
          height: BAR,
          fill: colourOf(PALETTE.diverging, step, scale),
          stroke: PALETTE.ink,
          "stroke-width": 1.5,
        }),
      );
      if (width >= LEAST_FOR_NUMBER)
        parts.push(
          text(x + width / 2, y + BAR / 2 + 6, String(count), {
            anchor: "middle",
            strong: true,
            fill: colourOf(PALETTE.onDiverging, step, scale),
            class: "count",
          }),
        );
    }
    parts.push(
      text(INNER, y + BAR / 2 + 6, say(PICTURES_DE, "spread.n", { n }), {
        size: 17,
        soft: true,
        anchor: "end",
        class: "n",
      }),
    );
    y += ROW;
  }
  return { svg: legend.svg + parts.join(""), height: y };
}

/** Each step with its colour and its number, so that colour is not needed to read it. */
function drawLegend(scale: Battery["scale"]): Drawing {
  const parts: string[] = [];
  let [x, y] = [0, 0];
  for (const [step, { point, label }] of scale.entries()) {
    const words = `${point} ${label}`;
    const width = 30 + words.length * 9.8 + 24;
    if (x + width > INNER) {
      x = 0;
      y += 30;
    }
    parts.push(
      element("rect", {
        x,
        y: y + 2,
        width: 20,
        height: 20,
        fill: colourOf(PALETTE.diverging, step, scale),
        stroke: PALETTE.ink,
        "stroke-width": 1.5,
      }),
      text(x + 30, y + 18, words, { size: 17 }),
    );
    x += width;
  }
  return { svg: element("g", { class: "legend" }, ...parts), height: y + 30 };
}
