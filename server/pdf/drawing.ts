import { POINT } from "../../surveys/paper/geometry/sheet.ts";
import type { PdfFonts } from "./fonts.ts";
import type { Run } from "./runs.ts";

export type Pdf = PDFKit.PDFDocument;
/** The colour of words. */
export const INK = "#14222a";
/** The colour of words and lines that only guide the eye. */
export const SOFT = "#5a666d";

/** Where words stand, in points, and how large. `y`: where their letters stand. */
export type PlacedRuns = { x: number; y: number; size: number; bold?: boolean; ink?: string };

/** How thick a line around the letters makes them bold, as a share of their size. */
const BOLD = 0.032;

/** Millimetres in points. */
export function points(millimetres: number): number {
  return millimetres / POINT;
}

/** Makes the fonts known to a document by their names. */
export function registerFonts(doc: Pdf, fonts: PdfFonts): void {
  for (const [name, font] of Object.entries(fonts)) doc.registerFont(name, Buffer.from(font));
}

/**
 * Prepares bold letters. The files hold the regular weight alone where nothing reads their variations, so
 * bold is a thin line around the letters.
 *
 * @returns the options for writing them
 */
export function boldly(doc: Pdf, size: number, ink: string): { fill: true; stroke: true } {
  doc
    .strokeColor(ink)
    .lineJoin("round")
    .lineWidth(size * BOLD);
  return { fill: true, stroke: true };
}

/** How wide words become, in points. */
export function widthOf(doc: Pdf, runs: readonly Run[], size: number): number {
  return runs.reduce(
    (sum, { font, text }) => sum + doc.font(font).fontSize(size).widthOfString(text),
    0,
  );
}

/** Writes stretches of several fonts one behind the other, on one base line. */
export function writeRuns(
  doc: Pdf,
  runs: readonly Run[],
  { x, y, size, bold = false, ink = INK }: PlacedRuns,
): void {
  let at = x;
  const weight = bold ? boldly(doc, size, ink) : {};
  for (const { font, text } of runs) {
    doc.font(font).fontSize(size).fillColor(ink);
    doc.text(text, at, y, { lineBreak: false, baseline: "alphabetic", ...weight });
    at += doc.widthOfString(text);
  }
}

/** Draws a QR code, dark on white, one rectangle for each dark run of a row. All in points. */
export function drawCode(
  doc: Pdf,
  modules: readonly boolean[][],
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const module = size / modules.length;
  doc.rect(x, y, size, size).fill("#ffffff");
  modules.forEach((row, line) => {
    for (let from = row.indexOf(true); from >= 0; ) {
      const end = row.indexOf(false, from);
      const until = end < 0 ? row.length : end;
      doc.rect(x + from * module, y + line * module, (until - from) * module, module);
      from = row.indexOf(true, until);
    }
  });
  doc.fill("#000000");
}

/** Draws what means nothing, or what every page repeats: who listens to the page does not meet it. */
export function decoration(
  doc: Pdf,
  draw: () => void,
  type: "Layout" | "Pagination" = "Layout",
): void {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
}

/** All bytes of a document, once it has ended. */
export function collected(doc: Pdf): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => done(Buffer.concat(chunks)));
    doc.on("error", failed);
  });
}
