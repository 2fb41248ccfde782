import type { Pdf } from "./drawing.ts";

/** What a picture says to who does not see it, and the room it takes on the page, in points. */
export type Pictured = {
  alt: string;
  place: { x: number; y: number; width: number; height: number };
};

/**
 * A picture that is drawn, not stored: sharp at every size.
 *
 * @returns what its page's structure takes in; it is drawn at that moment
 */
export function figure(
  doc: Pdf,
  { alt, place: { x, y, width, height } }: Pictured,
  draw: () => void,
): PDFKit.PDFStructureElement {
  return doc.struct("Figure", { alt, bbox: [x, y, x + width, y + height] }, draw);
}
