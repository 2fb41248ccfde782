import type { ReportBar } from "../../../surveys/report/report.ts";
import type { Pdf } from "../../pdf/drawing.ts";
import { INK } from "../../pdf/drawing.ts";
import { fitting, label, softLabel } from "./labels.ts";

type Place = { x: number; y: number; width: number; height: number };

/** Points. */
const ROW = 19;
const AXIS = 18;
const BAR = 11;
const LABELS = 0.36;
const NUMBERS = 34;
const STRIPES = 3.2;
const VOICE = "#0b5560";
const GRID = "#c9d0d3";
const QUARTERS = [0, 25, 50, 75, 100];

/** How high so many bars with their axis stand, in points. */
export function heightOfBars(count: number): number {
  return count * ROW + AXIS;
}

/**
 * Draws bars from 0 to 100 percent: filled up to the lower end of the range, striped within it, a stroke
 * at the counted share.
 */
export function drawBars(doc: Pdf, bars: readonly ReportBar[], { x, y, width }: Place): void {
  const left = x + width * LABELS;
  const length = width * (1 - LABELS) - NUMBERS;
  const at = (percent: number) => left + (length * percent) / 100;
  const bottom = y + bars.length * ROW;
  for (const quarter of QUARTERS) {
    doc.moveTo(at(quarter), y).lineTo(at(quarter), bottom);
    doc.lineWidth(0.6).stroke(quarter === 0 ? INK : GRID);
  }
  for (const quarter of [0, 50, 100])
    softLabel(
      doc,
      quarter === 100 ? "100 %" : String(quarter),
      { x: at(quarter), y: bottom + 12 },
      "middle",
    );
  bars.forEach((bar, index) => {
    const top = y + index * ROW + (ROW - BAR) / 2;
    const line = top + BAR - 2;
    label(doc, fitting(doc, bar.short, left - x - 8), { x, y: line });
    doc.rect(left, top, at(bar.lower) - left, BAR).fill(VOICE);
    stripes(doc, at(bar.lower), at(bar.upper), top);
    doc.moveTo(at(bar.percent), top - 2).lineTo(at(bar.percent), top + BAR + 2);
    doc.lineWidth(2).stroke(INK);
    label(doc, `${bar.percent} %`, { x: x + width, y: line }, { bold: true, anchor: "end" });
  });
}

function stripes(doc: Pdf, from: number, to: number, top: number): void {
  doc.save();
  doc.rect(from, top, to - from, BAR).clip();
  for (let at = from - BAR; at < to; at += STRIPES) doc.moveTo(at, top + BAR).lineTo(at + BAR, top);
  doc.lineWidth(1).stroke(VOICE);
  doc.restore();
  doc
    .rect(from, top, to - from, BAR)
    .lineWidth(0.6)
    .stroke(VOICE);
}
