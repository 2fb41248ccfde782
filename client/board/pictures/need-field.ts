import { BOARD_DE } from "../../../surveys/messages/board/de.ts";
import { PICTURES_DE } from "../../../surveys/messages/board/pictures-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { FieldPoint, NeedField } from "../../../surveys/pictures/need-field.ts";
import { diagonalOf, needField, placeOn, stepsOf } from "../../../surveys/pictures/need-field.ts";
import { PALETTE } from "../../../surveys/pictures/palette.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import { pointWords } from "../parts/need-points.ts";
import { FORMAT, spanText, spoken } from "../parts/words.ts";
import type { Drawing } from "./sheet.ts";
import { INNER, pictureSheet } from "./sheet.ts";
import { element, linesOf, rounded, text } from "./svg.ts";

const SIDE = 600;
/** Room for the numbers and the title of the upright axis. */
const LEFT = 70;
const KEY = LEFT + SIDE + 40;
const RADIUS = 16;

/** Importance against present state as a picture of its own; null where nothing may be placed. */
export function needFieldPicture(result: DistrictResult): string | null {
  const { need } = result.findings;
  if (!need) return null;
  const field = needField(need);
  if (field.points.length === 0) return null;
  const caption = say(PICTURES_DE, "field.caption");
  return pictureSheet(
    result,
    {
      sentence: spoken(need.sentences),
      caption,
      description: `${caption}. ${pointWords(need)
        .map((words) => `${words}.`)
        .join(" ")}`,
      base: say(PICTURES_DE, "base.each", { n: spanText(need.topics.map(({ n }) => n)) }),
    },
    draw(field),
  );
}

function draw(field: NeedField): Drawing {
  const { scaleCentre, dataCentre, across, upright, points, scale } = field;
  const x = (value: number) => rounded(LEFT + placeOn(across, value) * SIDE);
  const y = (value: number) => rounded((1 - placeOn(upright, value)) * SIDE);
  const parts: string[] = [];
  if (dataCentre)
    parts.push(
      element("rect", {
        x: LEFT,
        y: 0,
        width: rounded(x(dataCentre.presentState) - LEFT),
        height: y(dataCentre.importance),
        fill: PALETTE.lampWash,
      }),
    );
  for (const step of stepsOf(across)) {
    parts.push(line(x(step), 0, x(step), SIDE, PALETTE.grid));
    parts.push(text(x(step), SIDE + 24, String(step), { anchor: "middle", class: "axis" }));
  }
  for (const step of stepsOf(upright)) {
    parts.push(line(LEFT, y(step), LEFT + SIDE, y(step), PALETTE.grid));
    parts.push(text(LEFT - 12, y(step) + 6, String(step), { anchor: "end", class: "axis" }));
  }
  const diagonal = diagonalOf(field);
  if (diagonal) {
    const { from, to } = diagonal;
    parts.push(line(x(from), y(from), x(to), y(to), PALETTE.line, { width: 2.5 }));
  }
  for (const [centre, dash] of [
    [dataCentre, "9 7"],
    [scaleCentre, "2 5"],
  ] as const) {
    if (!centre) continue;
    parts.push(
      line(x(centre.presentState), 0, x(centre.presentState), SIDE, PALETTE.ink, { dash }),
    );
    parts.push(
      line(LEFT, y(centre.importance), LEFT + SIDE, y(centre.importance), PALETTE.ink, { dash }),
    );
  }
  parts.push(text(LEFT + 8, 22, say(BOARD_DE, "need.corner.need"), { strong: true }));
  parts.push(
    text(LEFT + SIDE - 8, SIDE - 10, say(BOARD_DE, "need.corner.calm"), {
      soft: true,
      anchor: "end",
    }),
  );
  for (const point of points) parts.push(drawPoint(point, x, y));
  parts.push(
    text(LEFT + SIDE / 2, SIDE + 54, say(BOARD_DE, "need.axis.present", scale), {
      anchor: "middle",
    }),
    element(
      "g",
      { transform: `translate(20 ${SIDE / 2}) rotate(-90)` },
      text(0, 0, say(BOARD_DE, "need.axis.importance", scale), { anchor: "middle" }),
    ),
  );
  const key = drawKey(points);
  return {
    svg: element("g", {}, ...parts) + key.svg,
    height: Math.max(SIDE + 70, key.height),
  };
}

function drawPoint(
  { number, across, up, open }: FieldPoint,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const [centreX, centreY] = [x(across.value), y(up.value)];
  const whiskers = [
    across.range &&
      line(x(across.range.lower), centreY, x(across.range.upper), centreY, PALETTE.voice, {
        width: 3,
      }),
    up.range &&
      line(centreX, y(up.range.lower), centreX, y(up.range.upper), PALETTE.voice, { width: 3 }),
  ];
  return [
    ...whiskers.map((one) => one ?? ""),
    element("circle", {
      class: "point",
      cx: centreX,
      cy: centreY,
      r: RADIUS,
      fill: open ? PALETTE.sheet : PALETTE.voice,
      stroke: PALETTE.voice,
      "stroke-width": 3,
    }),
    text(centreX, centreY + 6, String(number), {
      strong: true,
      anchor: "middle",
      fill: open ? PALETTE.voice : PALETTE.onVoice,
    }),
  ].join("");
}

/** Which number is which topic, with both means, and what the lines are. */
function drawKey(points: readonly FieldPoint[]): Drawing {
  const parts: string[] = [];
  let y = 0;
  for (const { number, topic, up, across, open } of points) {
    y += 26;
    parts.push(text(KEY, y, String(number), { strong: true }));
    for (const [index, words] of linesOf(topic.short, INNER - KEY - 40, 18).entries()) {
      if (index > 0) y += 22;
      parts.push(text(KEY + 34, y, words, { class: "label" }));
    }
    y += 22;
    const means = say(PICTURES_DE, "field.means", {
      importance: FORMAT.decimal(up.value),
      present: FORMAT.decimal(across.value),
    });
    parts.push(text(KEY + 34, y, means, { size: 17, soft: true, class: "value" }));
    if (open) {
      y += 21;
      parts.push(text(KEY + 34, y, say(BOARD_DE, "need.undecided"), { size: 17, soft: true }));
    }
    y += 6;
  }
  y += 14;
  for (const [dash, colour, words] of [
    ["9 7", PALETTE.ink, say(BOARD_DE, "need.centre.data")],
    ["2 5", PALETTE.ink, say(BOARD_DE, "need.centre.scale")],
    [undefined, PALETTE.line, say(BOARD_DE, "need.diagonal")],
  ] as const) {
    y += 26;
    parts.push(
      line(KEY, y - 6, KEY + 44, y - 6, colour, { ...(dash && { dash }), width: 3 }),
      text(KEY + 58, y, words, { size: 17 }),
    );
  }
  return { svg: element("g", { class: "key" }, ...parts), height: y + 10 };
}

function line(
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  colour: string,
  { dash, width = 2 }: { dash?: string; width?: number } = {},
): string {
  return element("line", {
    x1: rounded(fromX),
    y1: rounded(fromY),
    x2: rounded(toX),
    y2: rounded(toY),
    stroke: colour,
    "stroke-width": width,
    "stroke-dasharray": dash,
  });
}
