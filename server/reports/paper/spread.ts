import { divergingParts, reachOf } from "../../../surveys/pictures/diverging.ts";
import { colourOf, PALETTE } from "../../../surveys/pictures/palette.ts";
import type { ReportSpread } from "../../../surveys/report/report.ts";
import type { Pdf } from "../../pdf/drawing.ts";
import { widthOf } from "../../pdf/drawing.ts";
import { runsOf } from "../../pdf/runs.ts";
import { fitting, label, SIZE, softLabel } from "./labels.ts";

type Place = { x: number; y: number; width: number; height: number };

/** Points. */
const ROW = 21;
const BAR = 15;
const LABELS = 0.3;
const ANSWERS = 74;
const STEP = 15;
const BOX = 9;
const BELOW_STEPS = 6;
/** A part narrower than this has no room for its number. */
const LEAST_FOR_NUMBER = 17;

/** How high the bars with their steps stand, in points. */
export function heightOfSpread({ rows, steps }: ReportSpread): number {
  return steps.length * STEP + BELOW_STEPS + rows.length * ROW;
}

/** Draws the answers per step as parts of one bar around the middle of the scale, each with its number. */
export function drawSpread(doc: Pdf, { steps, rows }: ReportSpread, { x, y, width }: Place): void {
  for (const [step, words] of steps.entries()) {
    const line = y + step * STEP;
    part(doc, { x, y: line, width: BOX, height: BOX }, colourOf(PALETTE.diverging, step, steps));
    label(doc, words, { x: x + BOX + 7, y: line + BOX - 1 });
  }
  const bars = rows.map(({ counts }) => divergingParts(counts));
  const reach = reachOf(bars);
  const left = x + width * LABELS;
  const unit = (width * (1 - LABELS) - ANSWERS) / (2 * reach);
  const at = (percent: number) => left + (percent + reach) * unit;
  const top = y + steps.length * STEP + BELOW_STEPS;
  doc.save().dash(1.5, { space: 3 });
  doc.moveTo(at(0), top).lineTo(at(0), top + rows.length * ROW);
  doc.lineWidth(0.8).stroke(PALETTE.ink).restore();
  for (const [row, { short, counts, answers }] of rows.entries()) {
    const above = top + row * ROW + (ROW - BAR) / 2;
    const line = above + BAR - 4;
    label(doc, fitting(doc, short, width * LABELS - 8), { x, y: line });
    for (const [step, { from, to }] of (bars[row] ?? []).entries()) {
      const count = counts[step] ?? 0;
      if (count === 0) continue;
      const place = { x: at(from), y: above, width: (to - from) * unit, height: BAR };
      part(doc, place, colourOf(PALETTE.diverging, step, steps));
      const fits = widthOf(doc, runsOf(String(count), "latin"), SIZE) + 2 <= place.width;
      if (fits && place.width >= LEAST_FOR_NUMBER)
        label(
          doc,
          String(count),
          { x: place.x + place.width / 2, y: line },
          { bold: true, ink: colourOf(PALETTE.onDiverging, step, steps), anchor: "middle" },
        );
    }
    softLabel(doc, answers, { x: x + width, y: line }, "end");
  }
}

function part(doc: Pdf, { x, y, width, height }: Place, colour: string): void {
  doc.rect(x, y, width, height).lineWidth(0.6).fillAndStroke(colour, PALETTE.ink);
}
