import { encodeQR } from "qr";
import type { FormPage } from "../../surveys/paper/geometry/form-pages.ts";
import type { Ornament, Part, Placed } from "../../surveys/paper/geometry/placed.ts";
import type { Place } from "../../surveys/paper/geometry/sheet.ts";
import { CODE, CORNERS } from "../../surveys/paper/geometry/sheet.ts";
import type { Pdf } from "../pdf/drawing.ts";
import { decoration, drawCode, INK, points, SOFT, widthOf, writeRuns } from "../pdf/drawing.ts";
import { figure } from "../pdf/figure.ts";
import type { FontName } from "../pdf/fonts.ts";
import type { RepeatingDocument } from "../pdf/repeating-document.ts";
import { runsOf } from "../pdf/runs.ts";
import type { Script } from "../pdf/written-words.ts";
import { writeWords } from "../pdf/written-words.ts";

/** What one page says about itself besides its geometry. */
export type PageNumber = {
  /** As people read it: "0471-6". */
  printed: string;
  /** As a scan reads it. */
  code: string;
  /** What the code is to who does not see it. */
  alt: string;
};

const BLACK = "#000000";
/** Widths of lines in points. A box must survive a copier; what only guides the eye must not disturb a scan. */
const FRAME = 0.9;
const HAIR = 0.4;
/** How thick a pen crosses the example, in millimetres; as far from the box's frame. */
const PEN = 0.7;
/** Modules of white around a code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

type Page = Extract<FormPage, { kind: "page" }>;

/** A page with what follows from it, worked out once for all forms. */
export type PageToDraw = Extract<FormPage, { kind: "blank" }> | DrawnPage;
type DrawnPage = Page & { script: Script; fonts: ReadonlySet<FontName> };

/** Prepares a page for being drawn many times. */
export function pageToDraw(page: FormPage, script: Script): PageToDraw {
  return page.kind === "blank" ? page : { ...page, script, fonts: fontsOn(page, script) };
}

/**
 * Draws one page of a form: words in their order for who listens, everything else passed over.
 *
 * @param parent what the page's words belong to
 */
export function drawPage(
  doc: RepeatingDocument,
  parent: PDFKit.PDFStructureElement,
  page: DrawnPage,
  itself: PageNumber,
): void {
  const { placed, number, script, fonts } = page;
  doc.useFonts(fonts);
  decoration(doc, () =>
    doc.again(page, () => {
      for (const corner of CORNERS) rectangle(doc, corner);
      doc.fill(BLACK);
      drawLines(doc, placed);
      for (const ornament of placed.ornaments) drawExample(doc, ornament);
    }),
  );
  parent.add(pageCode(doc, itself));
  const { printed } = itself;
  parent.add(
    doc.struct("P", { actual: printed }, () => {
      const runs = runsOf(printed, script.latin);
      const { place, size, align } = number;
      const free = points(place.width) - widthOf(doc, runs, size);
      writeRuns(doc, runs, {
        x: points(place.x) + (align === "right" ? free : 0),
        y: points(place.y) + size,
        size,
        bold: true,
      });
    }),
  );
  for (const part of placed.parts) parent.add(structure(doc, part, script));
}

/** The pattern fills its place; the white around it comes besides. */
function pageCode(doc: Pdf, { code, alt }: PageNumber): PDFKit.PDFStructureElement {
  const modules = encodeQR(code, "raw", { border: QUIET_ZONE });
  const module = points(CODE.width) / (modules.length - 2 * QUIET_ZONE);
  const white = QUIET_ZONE * module;
  const size = modules.length * module;
  const place = { x: points(CODE.x) - white, y: points(CODE.y) - white, width: size, height: size };
  return figure(doc, { alt, place }, () => drawCode(doc, modules, { ...place, size }));
}

/** The fonts of a page's words and of its number. */
function fontsOn({ placed }: Page, { latin }: Script): Set<FontName> {
  const fonts = new Set<FontName>([latin]);
  const gather = ({ words, parts = [] }: Part): void => {
    for (const { text } of words?.lines ?? [])
      for (const { font } of runsOf(text, latin)) fonts.add(font);
    parts.forEach(gather);
  };
  placed.parts.forEach(gather);
  return fonts;
}

function structure(doc: RepeatingDocument, part: Part, script: Script): PDFKit.PDFStructureElement {
  const { tag, words, parts = [] } = part;
  const inner = parts.map((one) => structure(doc, one, script));
  const scope = part.tag === "TH" ? { scope: part.scope } : {};
  if (!words) return doc.struct(tag, scope, inner);
  // What is drawn from the right in pieces is read as it was written.
  const actual =
    script.direction === "rtl" ? { actual: words.lines.map(({ text }) => text).join(" ") } : {};
  const draw = () => doc.again(words, () => writeWords(doc, words, script));
  return doc.struct(tag, { ...scope, ...actual }, [draw, ...inner]);
}

/** What is answered in, and the lines that guide the eye: one stroke for all that look alike. */
function drawLines(doc: Pdf, { answerables, ornaments }: Placed): void {
  for (const { kind, place } of answerables) if (kind !== "writing") rectangle(doc, place);
  doc.lineWidth(FRAME).stroke(INK);
  for (const { kind, place } of answerables)
    if (kind === "writing") line(doc, place, place.y + place.height);
  doc.lineWidth(FRAME).stroke(SOFT);
  for (const { kind, place } of ornaments) if (kind === "rule") line(doc, place, place.y);
  doc.lineWidth(HAIR).stroke(SOFT);
}

/** A box that was crossed, and one that was taken back. */
function drawExample(doc: Pdf, ornament: Ornament): void {
  if (ornament.kind !== "example") return;
  const { place } = ornament;
  rectangle(doc, place).lineWidth(FRAME);
  if (ornament.mark === "blackened") {
    doc.fillAndStroke(INK, INK);
    return;
  }
  doc.stroke(INK);
  const [left, right] = [place.x + PEN, place.x + place.width - PEN];
  const [top, bottom] = [place.y + PEN, place.y + place.height - PEN];
  doc.moveTo(points(left), points(top)).lineTo(points(right), points(bottom));
  doc.moveTo(points(left), points(bottom)).lineTo(points(right), points(top));
  doc.lineWidth(points(PEN)).stroke(INK);
}

function rectangle(doc: Pdf, { x, y, width, height }: Place): Pdf {
  return doc.rect(points(x), points(y), points(width), points(height));
}

function line(doc: Pdf, { x, width }: Place, y: number): Pdf {
  return doc.moveTo(points(x), points(y)).lineTo(points(x + width), points(y));
}
