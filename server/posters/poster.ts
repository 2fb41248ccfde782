import { encodeQR } from "qr";
import { directionOf } from "../../surveys/messages/direction.ts";
import { POSTER_DE } from "../../surveys/messages/poster/de.ts";
import { LANGUAGE_NAMES, say } from "../../surveys/messages/say.ts";
import type { Pdf } from "../pdf/drawing.ts";
import {
  collected,
  decoration,
  drawCode,
  registerFonts,
  widthOf,
  writeRuns,
} from "../pdf/drawing.ts";
import { figure } from "../pdf/figure.ts";
import type { PdfFonts } from "../pdf/fonts.ts";
import { canShow, latinOf, runsOf } from "../pdf/runs.ts";
import { TaggedDocument } from "../pdf/tagged-document.ts";
import type { Placed } from "./drawing.ts";
import { drawShapes, write } from "./drawing.ts";
import { BENCH, MARK, STREET } from "./pictures.ts";
import type { PosterSize } from "./poster-size.ts";

/** What a site's poster says. */
export type Poster = {
  siteName: string;
  /** Whether there is a team or a house that can help without a phone. */
  onSite: boolean;
  /** The full address of the survey at this site. */
  address: string;
  /** The languages offered today. */
  languages: readonly string[];
};

/** Everything is measured in points of an A4 page; A3 is the same picture, larger. */
const PAGE = { width: 595.28, height: 841.89, margin: 48 };
const SCALE: Readonly<Record<PosterSize, number>> = { a4: 1, a3: Math.SQRT2 };
const INNER = PAGE.width - 2 * PAGE.margin;
const CODE = { y: 304, size: 204 };
/** Modules of white around the pattern (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** Draws a poster as a tagged PDF: words in their order, the code described, pictures passed over. */
export async function posterPdf(
  poster: Poster,
  size: PosterSize,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  const title = say(POSTER_DE, "file.title", { site: poster.siteName });
  const doc = new TaggedDocument({ title, language: "de", size: size === "a3" ? "A3" : "A4" });
  const bytes = collected(doc);
  registerFonts(doc, fonts);
  doc.scale(SCALE[size]);
  decoration(doc, () => {
    drawShapes(doc, STREET, { x: 0, y: PAGE.height - 148, scale: PAGE.width / 600 });
    drawShapes(doc, BENCH, { x: 300, y: PAGE.height - 8, scale: 0.4 });
    drawShapes(doc, MARK, { x: PAGE.margin, y: 40, scale: 1.3 });
  });
  const page = doc.struct("Document");
  doc.addStructure(page);
  const words = (tag: string, text: string, placed: Placed) =>
    page.add(doc.struct(tag, {}, () => write(doc, text, placed)));
  const whole = { x: PAGE.margin, width: INNER };
  words("P", POSTER_DE.product, { x: 114, y: 46, size: 25, bold: true });
  words("H1", POSTER_DE.question, { ...whole, y: 104, size: 52, bold: true, lineGap: -2 });
  words("P", POSTER_DE.plain, { ...whole, y: 242, size: 23 });

  const alt = say(POSTER_DE, "qr", { address: poster.address });
  const modules = encodeQR(poster.address, "raw", { border: QUIET_ZONE });
  const corner = { x: PAGE.margin - 12, ...CODE };
  const scale = SCALE[size];
  const side = corner.size * scale;
  const place = { x: corner.x * scale, y: corner.y * scale, width: side, height: side };
  page.add(figure(doc, { alt, place }, () => drawCode(doc, modules, corner)));
  const beside = { x: PAGE.margin + CODE.size + 16, width: INNER - CODE.size - 16 };
  words("H2", POSTER_DE.how, { ...beside, y: CODE.y + 12, size: 25, bold: true });
  words("P", POSTER_DE.camera, { ...beside, y: CODE.y + 52, size: 19 });
  words("P", POSTER_DE.open, { ...beside, y: CODE.y + 112, size: 19 });
  words("P", POSTER_DE.address, { ...whole, y: 518, size: 19 });
  const shown = poster.address.replace(/^https:\/\//, "");
  words("P", shown, { ...whole, y: 541, size: fittingSize(doc, shown), bold: true });
  if (poster.onSite) words("P", POSTER_DE["no-phone"], { ...whole, y: 580, size: 19 });

  words("P", POSTER_DE.languages, { ...whole, y: 612, size: 17 });
  const list = doc.struct("L");
  page.add(list);
  for (const { language, runs, placed } of languageLine(doc, poster.languages)) {
    const item = doc.struct("LI", { lang: language });
    list.add(item);
    item.add(doc.struct("LBody", {}, () => writeRuns(doc, runs, placed)));
    item.end();
  }
  list.end();
  page.end();
  doc.end();
  return bytes;
}

/** An address stands on one line, as large as that allows. */
function fittingSize(doc: Pdf, text: string): number {
  const most = 24;
  // Bold letters are a little wider than what is measured.
  return Math.min(most, (most * INNER) / (1.03 * widthOf(doc, [{ font: "latin", text }], most)));
}

/** The languages by their own names, line by line. A name that would not come out right is left out. */
function languageLine(doc: Pdf, languages: readonly string[]) {
  const [size, gap, lineHeight] = [19, 22, 25];
  let [x, y] = [PAGE.margin, 654];
  return languages.flatMap((language) => {
    const name = LANGUAGE_NAMES[language] ?? "";
    if (name === "" || !canShow(name)) return [];
    const runs = runsOf(name, latinOf(language), directionOf(language));
    const width = widthOf(doc, runs, size);
    if (x > PAGE.margin && x + width > PAGE.width - PAGE.margin) {
      x = PAGE.margin;
      y += lineHeight;
    }
    const placed = { x, y, size };
    x += width + gap;
    return [{ language, runs, placed }];
  });
}
