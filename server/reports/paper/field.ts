import type { Axis, FieldPoint } from "../../../surveys/pictures/need-field.ts";
import { diagonalOf, placeOn, stepsOf } from "../../../surveys/pictures/need-field.ts";
import { PALETTE } from "../../../surveys/pictures/palette.ts";
import type { ReportField } from "../../../surveys/report/report.ts";
import type { Pdf } from "../../pdf/drawing.ts";
import { fitting, label, SIZE, softLabel } from "./labels.ts";

type Place = { x: number; y: number; width: number; height: number };
/** From points of the scale to points of the page. */
type Placing = { x(value: number): number; y(value: number): number };

/** Points. */
const SIDE = 270;
const LEFT = 42;
const BELOW = 36;
const KEY = LEFT + SIDE + 18;
const ENTRY = 25;
const LINE = 12;
const RADIUS = 8;
const LINES = 3;

/** How high the field or its key stands, in points. */
export function heightOfField({ field: { points } }: ReportField): number {
  return Math.max(SIDE + BELOW, points.length * ENTRY + (LINES + 1) * (LINE + 2));
}

/** Draws importance against present state; the key beside it says which number is which topic. */
export function drawField(doc: Pdf, picture: ReportField, place: Place): void {
  const { field, words } = picture;
  const { across, upright, dataCentre, scaleCentre } = field;
  const left = place.x + LEFT;
  const bottom = place.y + SIDE;
  const at: Placing = {
    x: (value) => left + placeOn(across, value) * SIDE,
    y: (value) => bottom - placeOn(upright, value) * SIDE,
  };
  if (dataCentre) {
    const [width, height] = [at.x(dataCentre.presentState) - left, at.y(dataCentre.importance)];
    doc.rect(left, place.y, width, height - place.y).fill(PALETTE.lampWash);
  }
  drawAxes(doc, { across, upright }, at, { left, top: place.y, bottom });
  const diagonal = diagonalOf(field);
  if (diagonal)
    stroke(
      doc,
      [at.x(diagonal.from), at.y(diagonal.from), at.x(diagonal.to), at.y(diagonal.to)],
      PALETTE.line,
    );
  for (const [centre, dash] of [
    [dataCentre, DASHED],
    [scaleCentre, DOTTED],
  ] as const) {
    if (!centre) continue;
    const [centreX, centreY] = [at.x(centre.presentState), at.y(centre.importance)];
    stroke(doc, [centreX, place.y, centreX, bottom], PALETTE.ink, dash);
    stroke(doc, [left, centreY, left + SIDE, centreY], PALETTE.ink, dash);
  }
  label(doc, words.need, { x: left + 5, y: place.y + 13 }, { bold: true });
  softLabel(doc, words.calm, { x: left + SIDE - 5, y: bottom - 6 }, "end");
  for (const point of field.points) drawPoint(doc, point, at);
  softLabel(doc, words.across, { x: left + SIDE / 2, y: bottom + 30 }, "middle");
  doc.save();
  doc.rotate(-90, { origin: [place.x + SIZE, place.y + SIDE / 2] });
  softLabel(doc, words.upright, { x: place.x + SIZE, y: place.y + SIDE / 2 }, "middle");
  doc.restore();
  drawKey(doc, picture, { ...place, x: place.x + KEY, width: place.width - KEY });
}

const DASHED = { length: 6, space: 4 };
const DOTTED = { length: 1.5, space: 3 };

function drawAxes(
  doc: Pdf,
  { across, upright }: { across: Axis; upright: Axis },
  at: Placing,
  { left, top, bottom }: { left: number; top: number; bottom: number },
): void {
  for (const step of stepsOf(across)) {
    stroke(doc, [at.x(step), top, at.x(step), bottom], PALETTE.grid);
    softLabel(doc, String(step), { x: at.x(step), y: bottom + 13 }, "middle");
  }
  for (const step of stepsOf(upright)) {
    stroke(doc, [left, at.y(step), left + SIDE, at.y(step)], PALETTE.grid);
    softLabel(doc, String(step), { x: left - 6, y: at.y(step) + 3 }, "end");
  }
}

/** Ranges, then a disc with the number of the table; hollow where it is not sure on which side it lies. */
function drawPoint(doc: Pdf, { number, across, up, open }: FieldPoint, at: Placing): void {
  const [centreX, centreY] = [at.x(across.value), at.y(up.value)];
  if (across.range)
    stroke(
      doc,
      [at.x(across.range.lower), centreY, at.x(across.range.upper), centreY],
      PALETTE.voice,
    );
  if (up.range)
    stroke(doc, [centreX, at.y(up.range.lower), centreX, at.y(up.range.upper)], PALETTE.voice);
  doc
    .circle(centreX, centreY, RADIUS)
    .lineWidth(1.5)
    .fillAndStroke(open ? PALETTE.sheet : PALETTE.voice, PALETTE.voice);
  label(
    doc,
    String(number),
    { x: centreX, y: centreY + SIZE / 3 },
    { bold: true, ink: open ? PALETTE.voice : PALETTE.onVoice, anchor: "middle" },
  );
}

function drawKey(doc: Pdf, { field, means, words }: ReportField, { x, y, width }: Place): void {
  const name = x + 20;
  let line = y + SIZE;
  for (const [index, { number, topic }] of field.points.entries()) {
    label(doc, String(number), { x, y: line }, { bold: true });
    label(doc, fitting(doc, topic.short, width - 20), { x: name, y: line });
    const below = { x: name, y: line + LINE - 1 };
    softLabel(doc, means[index] ?? "", below, "start");
    line += ENTRY;
  }
  line += 4;
  for (const [dash, colour, text] of [
    [DASHED, PALETTE.ink, words.dataCentre],
    [DOTTED, PALETTE.ink, words.scaleCentre],
    [undefined, PALETTE.line, words.diagonal],
  ] as const) {
    stroke(doc, [x, line - 3, x + 24, line - 3], colour, dash);
    softLabel(doc, fitting(doc, text, width - 32), { x: x + 32, y: line }, "start");
    line += LINE + 2;
  }
  doc
    .circle(x + 12, line - 3, 4)
    .lineWidth(1.5)
    .fillAndStroke(PALETTE.sheet, PALETTE.voice);
  softLabel(doc, fitting(doc, words.open, width - 32), { x: x + 32, y: line }, "start");
}

function stroke(
  doc: Pdf,
  [fromX, fromY, toX, toY]: readonly [number, number, number, number],
  colour: string,
  dash?: { length: number; space: number },
): void {
  doc.save();
  if (dash) doc.dash(dash.length, { space: dash.space });
  doc.moveTo(fromX, fromY).lineTo(toX, toY);
  doc.lineWidth(colour === PALETTE.voice ? 1.5 : 0.8).stroke(colour);
  doc.restore();
}
