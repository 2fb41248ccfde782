import type { Question } from "../../definition/questionnaire.ts";
import type { Texts } from "../../definition/wording.ts";
import type { PaperWords } from "../../messages/paper/catalogues.ts";
import type { EntryForm } from "../entry-fields.ts";
import type { TextSize } from "./sheet.ts";
import { BODY } from "./sheet.ts";
import type { Measure } from "./words.ts";

/** Everything that the parts of a form are set from. */
export type Setting = {
  questions: readonly Question[];
  texts: Texts;
  words: PaperWords;
  /** How the box of a battery is called that says so. */
  dontKnow: string;
  /** What the typist fills in: fields are named by their place in it. */
  form: EntryForm;
  measure: Measure;
  size: TextSize;
};

/** Sizes in points and distances in millimetres that follow from the size of the text. */
export function metricsOf(size: TextSize) {
  const large = size / 14;
  return {
    title: Math.round(size * 1.55),
    section: Math.round(size * 1.2),
    help: Math.round(size * 0.86),
    /** Heads of columns. */
    column: Math.round(size * 0.76),
    /** The digits for the typist. */
    code: size === 14 ? 8 : 9,
    /** Where a question's text and the boxes under it begin, right of its number. */
    indent: BODY.x + 11 * large,
    /** White between boxes and words, between rows, and after a question. */
    beside: 3,
    row: 2 * large,
    question: 5 * large,
    /** A line to write on. */
    writing: 9 * large,
  };
}

/** The right end of what is printed. */
export const END = BODY.x + BODY.width;
