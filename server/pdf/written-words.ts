import type { Words } from "../../surveys/paper/geometry/placed.ts";
import { POINT } from "../../surveys/paper/geometry/sheet.ts";
import type { Measure } from "../../surveys/paper/geometry/words.ts";
import type { Pdf } from "./drawing.ts";
import { INK, points, SOFT, widthOf, writeRuns } from "./drawing.ts";
import type { Latin } from "./runs.ts";
import { runsOf } from "./runs.ts";

/** How a language is set: in which Latin letters, and from which side. */
export type Script = { latin: Latin; direction: "ltr" | "rtl" };

/** The widths of words in this document's fonts, remembered: a document says many things twice. */
export function measureIn(doc: Pdf, { latin }: Script): Measure {
  const widths = new Map<string, number>();
  return (text, size) => {
    let width = widths.get(text);
    if (width === undefined) {
      width = widthOf(doc, runsOf(text, latin), 1) * POINT;
      widths.set(text, width);
    }
    return width * size;
  };
}

/** Writes words that were set line by line. */
export function writeWords(
  doc: Pdf,
  { lines, size, bold, soft }: Words,
  { latin, direction }: Script,
): void {
  for (const { text, x, baseline } of lines)
    writeRuns(doc, runsOf(text, latin, direction), {
      x: points(x),
      y: points(baseline),
      size,
      bold,
      ink: soft ? SOFT : INK,
    });
}
