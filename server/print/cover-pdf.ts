import { encodeQR } from "qr";
import { PRINT_DE } from "../../surveys/messages/print/de.ts";
import { say } from "../../surveys/messages/say.ts";
import type { Pdf } from "../pdf/drawing.ts";
import {
  collected,
  decoration,
  drawCode,
  INK,
  registerFonts,
  widthOf,
  writeRuns,
} from "../pdf/drawing.ts";
import { figure } from "../pdf/figure.ts";
import type { PdfFonts } from "../pdf/fonts.ts";
import { runsOf } from "../pdf/runs.ts";
import { TaggedDocument } from "../pdf/tagged-document.ts";

/** What lies on top of a stack of paper. */
export type Cover = {
  id: string;
  site: string;
  district: string;
  wave: string;
  /** In words. */
  day: string;
  declared: number;
  /** When it was opened and by whom, in words. */
  opened: string;
};

/** Points of an A4 page. */
const MARGIN = 57;
const RIGHT = 538;
const CODE = { x: 412, y: 57, width: 126, height: 126 };
const QUIET_ZONE = 4;
const NOTE_LINES = [600, 632, 664, 696, 728];

/** Draws the cover of a stack: large enough to be read on a shelf. */
export async function coverPdf(cover: Cover, fonts: PdfFonts): Promise<Uint8Array> {
  const title = say(PRINT_DE, "cover.file", { site: cover.site, day: cover.day });
  const doc = new TaggedDocument({ title, language: "de" });
  const bytes = collected(doc);
  registerFonts(doc, fonts);
  const page = doc.struct("Document");
  doc.addStructure(page);
  const words = (tag: string, text: string, y: number, size: number, bold = false) => {
    const placed = { x: MARGIN, y, size: fitting(doc, text, size), bold };
    page.add(doc.struct(tag, {}, () => writeRuns(doc, runsOf(text, "latin"), placed)));
  };
  words("H1", PRINT_DE["cover.title"], 96, 40, true);
  const modules = encodeQR(`NBS1:${cover.id}`, "raw", { border: QUIET_ZONE });
  const pictured = { alt: PRINT_DE["cover.code"], place: CODE };
  page.add(figure(doc, pictured, () => drawCode(doc, modules, { ...CODE, size: CODE.width })));
  let y = 216;
  for (const [label, text, size] of [
    [PRINT_DE["cover.site"], cover.site, 30],
    [PRINT_DE["cover.district"], cover.district, 20],
    [PRINT_DE["cover.day"], cover.day, 20],
    [PRINT_DE["cover.declared"], String(cover.declared), 40],
    [PRINT_DE["cover.wave"], cover.wave, 16],
    [PRINT_DE["cover.opened"], cover.opened, 16],
  ] as const) {
    words("P", label, y, 12);
    words("P", text, y + size + 4, size, true);
    y += size + 32;
  }
  words("P", PRINT_DE["cover.notes"], 576, 12);
  decoration(doc, () => {
    for (const line of NOTE_LINES)
      doc.moveTo(MARGIN, line).lineTo(RIGHT, line).lineWidth(0.6).stroke(INK);
  });
  words("P", PRINT_DE["cover.keep"], 770, 12);
  page.end();
  doc.end();
  return bytes;
}

/** A long name stands on one line, as large as that allows. */
function fitting(doc: Pdf, text: string, size: number): number {
  const width = widthOf(doc, runsOf(text, "latin"), size);
  return Math.min(size, (size * (RIGHT - MARGIN)) / (1.03 * width));
}
