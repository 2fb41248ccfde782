import { path, textAt } from "../../../surveys/definition/wording.ts";
import type { Block } from "../../../surveys/paper/entry-fields.ts";
import { shortOption, shortQuestion } from "../../../surveys/paper/short-words.ts";
import type { TypingForm } from "./session.ts";
import { choiceText } from "./words.ts";

/** Characters that fit on a line of a column, beside the field and under it. */
const LABEL_LINE = 26;
const CODES_LINE = 42;
/** Pixels: only their proportion matters. */
const LINE = 22;
const FRAME = 24;
const CONTROL = 48;
const ROW = 52;

/**
 * Where the columns of a form begin, by the place of their first block: as even as the paper's order
 * allows. Decided once from the words: if the browser evened them out by itself, a note at one field
 * would move others to another column under the typist's eyes.
 */
export function columnStarts(form: TypingForm, columns: number): number[] {
  const heights = form.entry.blocks.map((block) => heightOf(form, block));
  let low = Math.max(0, ...heights);
  let high = heights.reduce((sum, height) => sum + height, 0);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (startsWithin(heights, middle).length < columns) high = middle;
    else low = middle + 1;
  }
  return startsWithin(heights, low);
}

/** The beginnings of all columns but the first, if none may be higher. */
function startsWithin(heights: readonly number[], most: number): number[] {
  const starts: number[] = [];
  let height = 0;
  heights.forEach((next, at) => {
    if (height + next > most && at > 0) {
      starts.push(at);
      height = 0;
    }
    height += next;
  });
  return starts;
}

function heightOf(form: TypingForm, block: Block): number {
  if (block.kind === "matrix") return (block.rows.length + 2) * ROW + FRAME;
  const field = form.entry.fields[block.field];
  if (!field) return 0;
  if (field.kind === "text")
    return FRAME + CONTROL + (field.of === "other" ? 0 : field.long ? 3 * LINE + CONTROL : LINE);
  const label = shortQuestion(textAt(form.texts, path.question(field.question)));
  const codes =
    field.kind === "choice"
      ? field.choices
          .map(({ code }) => shortOption(choiceText(form, field, code)).length + 5)
          .reduce((sum, length) => sum + length, 0)
      : 0;
  const jump = field.showIf === undefined ? 0 : LINE;
  return (
    FRAME +
    Math.max(CONTROL, Math.ceil(label.length / LABEL_LINE) * LINE) +
    Math.ceil(codes / CODES_LINE) * LINE +
    jump
  );
}
