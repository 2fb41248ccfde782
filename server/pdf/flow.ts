import type { Look } from "../../surveys/paper/geometry/words.ts";
import { setWords } from "../../surveys/paper/geometry/words.ts";
import { collected, decoration, registerFonts } from "./drawing.ts";
import type { PdfFonts } from "./fonts.ts";
import { latinOf } from "./runs.ts";
import type { AboutDocument } from "./tagged-document.ts";
import { TaggedDocument } from "./tagged-document.ts";
import type { Script } from "./written-words.ts";
import { measureIn, writeWords } from "./written-words.ts";

/** Where a document is written, in millimetres of an A4 page. */
export const BODY = { x: 20, y: 20, width: 170, height: 248 };
const FOOT = { x: BODY.x, y: 276, width: BODY.width };
const FOOT_SIZE = 9;
const TEXT: Look = { size: 11 };
const HEADINGS = {
  1: { size: 22, after: 4 },
  2: { size: 15, after: 2 },
  3: { size: 12, after: 1 },
};
/** White above a heading and below a paragraph, in millimetres. */
const ABOVE_HEADING = 5;
const BELOW_PARAGRAPH = 3;
/** A heading stands above something: this much of it, in millimetres. */
const KEPT_WITH_HEADING = 24;

export type AboutFlow = Omit<AboutDocument, "size" | "empty"> & {
  fonts: PdfFonts;
  /** What stands at the foot of a page, by its number from 1. */
  foot: (page: number) => string;
};

/** A document that is written from top to bottom and turns its pages itself. */
export type Flow = ReturnType<typeof flow>;

/** Begins a document of headings and paragraphs; `table` and `picture` add theirs. */
export function flow({ title, language, made, fonts, foot }: AboutFlow) {
  const doc = new TaggedDocument({ title, language, made, empty: true });
  const bytes = collected(doc);
  registerFonts(doc, fonts);
  const script: Script = { latin: latinOf(language), direction: "ltr" };
  const measure = measureIn(doc, script);
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  let [pages, y, level] = [0, 0, 0];
  turn();

  function turn(): void {
    doc.addPage();
    pages += 1;
    y = BODY.y;
    const words = setWords(measure, foot(pages), FOOT, { size: FOOT_SIZE, soft: true });
    decoration(doc, () => writeWords(doc, words, script), "Pagination");
  }

  /** Turns the page unless so many millimetres are left on it. @returns whether it was turned */
  function room(height: number): boolean {
    if (height > BODY.height) throw new RangeError("higher than a page");
    const full = y + height > BODY.y + BODY.height;
    if (full) turn();
    return full;
  }

  /** Takes so many millimetres. @returns where they begin */
  function take(height: number): number {
    y += height;
    return y - height;
  }

  function write(tag: "H1" | "H2" | "H3" | "P", text: string, look: Look, kept: number): void {
    const { place } = setWords(measure, text, BODY, look);
    room(place.height + kept);
    const words = setWords(measure, text, { ...BODY, y: take(place.height) }, look);
    whole.add(doc.struct(tag, {}, () => writeWords(doc, words, script)));
  }

  return {
    doc,
    script,
    measure,
    whole,
    room,
    take,

    /** Writes a heading. Levels are not skipped: who listens goes from heading to heading. */
    heading(next: 1 | 2 | 3, text: string): void {
      if (next > level + 1) throw new RangeError(`a heading ${next} below a heading ${level}`);
      level = next;
      const { size, after } = HEADINGS[next];
      if (y > BODY.y) take(ABOVE_HEADING);
      write(`H${next}`, text, { size, bold: true }, KEPT_WITH_HEADING);
      take(after);
    },

    paragraph(text: string): void {
      write("P", text, TEXT, 0);
      take(BELOW_PARAGRAPH);
    },

    /** All bytes of the document; nothing can be written any more. */
    finished(): Promise<Uint8Array> {
      whole.end();
      doc.end();
      return bytes;
    },
  };
}
