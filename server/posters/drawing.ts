import type { Pdf } from "../pdf/drawing.ts";
import { boldly, INK } from "../pdf/drawing.ts";
import type { Shape } from "./pictures.ts";

/** Where words stand, in points, and how large. */
export type Placed = {
  x: number;
  y: number;
  size: number;
  width?: number;
  bold?: boolean;
  lineGap?: number;
};

/** Writes German words. */
export function write(doc: Pdf, words: string, placed: Placed): void {
  const { x, y, size, width, bold = false, lineGap = 0 } = placed;
  doc.font("latin").fontSize(size).fillColor(INK);
  doc.text(words, x, y, {
    lineGap,
    ...(width === undefined ? { lineBreak: false } : { width }),
    ...(bold && boldly(doc, size, INK)),
  });
}

/** Fills shapes, moved and scaled. */
export function drawShapes(
  doc: Pdf,
  shapes: readonly Shape[],
  { x, y, scale }: { x: number; y: number; scale: number },
): void {
  doc.save().translate(x, y).scale(scale);
  for (const { path, fill, opacity = 1 } of shapes) doc.path(path).fillOpacity(opacity).fill(fill);
  doc.restore();
}
