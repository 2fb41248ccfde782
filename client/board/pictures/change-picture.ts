import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import { PALETTE } from "../../../surveys/pictures/palette.ts";
import type { ComparedTopic, Comparison } from "../../../surveys/wire/comparison.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { differenceWords, measureText } from "../parts/compared-words.ts";
import { groupsOf, sidesText } from "./comparison-picture.ts";
import { describeGroups } from "./grouped-bars.ts";
import { shareWords } from "./share-bars.ts";
import type { Drawing } from "./sheet.ts";
import { INNER, pictureSheet } from "./sheet.ts";
import { element, linesOf, rounded, text } from "./svg.ts";

const PER_ROW = 3;
const GAP = 40;
const PANEL = (INNER - (PER_ROW - 1) * GAP) / PER_ROW;
/** Room for the numbers of the scale, and for half a wave's name at either end. */
const SCALE = 44;
const AIR = 72;
const TITLE_LINES = 2;
const TITLE = TITLE_LINES * 24 + 10;
const FIELD = 150;
const BELOW = 104;
const WAVE = 150;
const WAVE_LINES = 2;
const RADIUS = 7;
/** From this distance on, a number beside a point does not touch a line to the next wave. */
const BESIDE = 14;

/** Shares of waves as lines from wave to wave, a picture of its own; null where there are no two waves. */
export function changePicture(
  result: DistrictResult,
  comparison: Comparison,
  sentence: string,
): string | null {
  if (!comparison.measure || !showsChange(comparison)) return null;
  return pictureSheet(
    result,
    {
      sentence,
      caption: `${measureText(comparison.measure)}. ${say(BESIDE_DE, "change.caption")}`,
      description: describeGroups(groupsOf(comparison)),
      base: `${sidesText(comparison)} ${say(BESIDE_DE, "change.about")}`,
    },
    drawChange(comparison),
  );
}

/** Whether something lies in time: two waves, and a topic that both have a percent of. */
export function showsChange({ by, topics }: Comparison): boolean {
  return (
    by === "waves" &&
    topics.some(({ sides }) => sides.filter((cell) => cell?.share.kind === "percent").length > 1)
  );
}

/** One field per topic, the waves from left to right, the share from 0 at the bottom to 100 % on top. */
export function drawChange({ sides, topics, threshold }: Comparison): Drawing {
  const height = TITLE + FIELD + BELOW;
  const panels = topics.map((topic, index) =>
    element(
      "g",
      {
        class: "panel",
        transform: `translate(${rounded((index % PER_ROW) * (PANEL + GAP))} ${Math.floor(index / PER_ROW) * height})`,
      },
      drawTopic(
        topic,
        sides.map(({ label }) => label),
        threshold,
      ),
    ),
  );
  return { svg: panels.join(""), height: Math.ceil(topics.length / PER_ROW) * height };
}

function drawTopic(
  { topic, sides }: ComparedTopic,
  labels: readonly string[],
  threshold: number,
): string {
  const x = (side: number) =>
    SCALE + AIR + (side * (PANEL - SCALE - 2 * AIR)) / Math.max(1, labels.length - 1);
  const y = (percent: number) => TITLE + FIELD * (1 - percent / 100);
  const points = sides.flatMap((cell, side) =>
    cell?.share.kind === "percent" ? [{ side, share: cell.share }] : [],
  );
  const names = linesOf(topic.short, PANEL, 19, true).slice(0, TITLE_LINES);
  const parts = names.map((words, index) =>
    text(0, 20 + index * 24, words, { size: 19, strong: true, class: "label" }),
  );
  for (const percent of [0, 50, 100])
    parts.push(
      line(SCALE, y(percent), PANEL, y(percent), PALETTE.grid, 2, "grid"),
      text(SCALE - 8, y(percent) + 5, percent === 100 ? "100 %" : String(percent), {
        size: 15,
        soft: true,
        anchor: "end",
        class: "axis",
      }),
    );
  for (const [index, { side, share }] of points.entries()) {
    const next = points[index + 1];
    if (next)
      parts.push(
        line(
          x(side),
          y(share.percent),
          x(next.side),
          y(next.share.percent),
          PALETTE.voice,
          3,
          "step",
        ),
      );
    parts.push(line(x(side), y(share.lower), x(side), y(share.upper), PALETTE.line, 4, "range"));
  }
  for (const { side, share } of points)
    parts.push(
      element("circle", {
        class: "point",
        cx: rounded(x(side)),
        cy: rounded(y(share.percent)),
        r: RADIUS,
        fill: PALETTE.voice,
        stroke: PALETTE.sheet,
        "stroke-width": 2,
      }),
    );
  for (const [side, label] of labels.entries()) {
    const share = sides[side]?.share ?? null;
    const first = side === 0;
    const isPoint = share?.kind === "percent";
    const value = share ? shareWords(share).share : say(BESIDE_DE, "compare.few", { threshold });
    parts.push(
      text(
        isPoint ? x(side) + (first ? -BESIDE : BESIDE) : x(side),
        isPoint ? y(share.percent) + 6 : y(50) - 8,
        value,
        {
          strong: isPoint,
          soft: !isPoint,
          anchor: isPoint ? (first ? "end" : "start") : "middle",
          class: "value",
        },
      ),
      ...linesOf(label, WAVE, 15)
        .slice(0, WAVE_LINES)
        .map((words, index) =>
          text(x(side), TITLE + FIELD + 22 + index * 18, words, {
            size: 15,
            anchor: "middle",
            class: "wave",
          }),
        ),
    );
  }
  const last = sides.at(-1);
  if (last) {
    const { word, points: tested } = differenceWords(last.difference);
    parts.push(
      text(SCALE, TITLE + FIELD + 66, `${word} ${tested}`.trim(), {
        size: 16,
        strong: last.difference.verdict === "clear",
        class: "verdict",
      }),
    );
  }
  return parts.join("");
}

function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width: number,
  kind: string,
): string {
  return element("line", {
    class: kind,
    x1: rounded(x1),
    y1: rounded(y1),
    x2: rounded(x2),
    y2: rounded(y2),
    stroke,
    "stroke-width": width,
    "stroke-linecap": kind === "range" ? "round" : undefined,
  });
}
