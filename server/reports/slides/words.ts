import type { Slide, Words } from "./library.ts";
import { FONT, INK, SPEECH } from "./look.ts";

/** Inches of a wide slide, and where on it words and pictures stand. */
const WIDTH = 13.333;
export const LEFT = 0.6;
export const WIDE = WIDTH - 2 * LEFT;
export const TOP = 1.75;
export const BOTTOM = 6.85;

/** Sentences below the title, one below the other. */
export function list(slide: Slide, sentences: readonly string[]): void {
  slide.addText(
    sentences.map((text) => ({
      text,
      options: { bullet: true, breakLine: true, paraSpaceAfter: 8, lang: SPEECH },
    })),
    { ...line(TOP, BOTTOM - TOP, INK, 18), valign: "top" },
  );
}

/** Each sentence on a line of its own. */
export function paragraphs(sentences: readonly string[]) {
  return sentences.map((text) => ({ text, options: { breakLine: true, lang: SPEECH } }));
}

/** Words from edge to edge of a slide: inches from its top and of their height, points of their letters. */
export function line(y: number, h: number, color: string, fontSize: number): NonNullable<Words> {
  return { x: LEFT, y, w: WIDE, h, color, fontSize, fontFace: FONT, lang: SPEECH, margin: 0 };
}
