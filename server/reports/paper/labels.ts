import type { Pdf } from "../../pdf/drawing.ts";
import { SOFT, widthOf, writeRuns } from "../../pdf/drawing.ts";
import { runsOf } from "../../pdf/runs.ts";

/** Points of the words in a picture. */
export const SIZE = 9.5;

/** Words at a place of a picture, in its one size. `y`: where their letters stand. */
export type LabelLook = { bold?: boolean; ink?: string; anchor?: "start" | "middle" | "end" };

/** Writes one line of words into a picture. */
export function label(
  doc: Pdf,
  text: string,
  { x, y }: { x: number; y: number },
  { anchor = "start", ...look }: LabelLook = {},
): void {
  const runs = runsOf(text, "latin");
  const width = anchor === "start" ? 0 : widthOf(doc, runs, SIZE);
  const from = anchor === "middle" ? x - width / 2 : x - width;
  writeRuns(doc, runs, { x: from, y, size: SIZE, ...look });
}

/** The same for what only guides the eye. */
export function softLabel(
  doc: Pdf,
  text: string,
  place: { x: number; y: number },
  anchor: LabelLook["anchor"],
): void {
  label(doc, text, place, { ink: SOFT, ...(anchor && { anchor }) });
}

/** Words that fit; the whole ones stand in the table. */
export function fitting(doc: Pdf, text: string, width: number): string {
  if (widthOf(doc, runsOf(text, "latin"), SIZE) <= width) return text;
  let end = text.length;
  while (end > 1 && widthOf(doc, runsOf(`${text.slice(0, end)}…`, "latin"), SIZE) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
