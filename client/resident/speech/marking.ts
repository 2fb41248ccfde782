import type { Heard } from "./reader.ts";
import type { BlockOnScreen } from "./screen-text.ts";
import { rangeOf } from "./screen-text.ts";

const SENTENCE = "spoken-sentence";
const WORD = "spoken-word";

/**
 * Marks in the page what is being heard: the sentence and, where the voice tells it, the word. A browser
 * without highlights marks the block that the sentence stands in.
 */
export function mark(blocks: readonly BlockOnScreen[], { block, sentence, word }: Heard): void {
  const spoken = blocks[block];
  unmark();
  if (spoken === undefined) return;
  if (!("highlights" in CSS)) {
    spoken.element.setAttribute("data-spoken", "");
    return;
  }
  for (const [name, span] of [
    [SENTENCE, sentence],
    [WORD, word],
  ] as const) {
    const range = span && rangeOf(spoken, span);
    if (range !== undefined) CSS.highlights.set(name, new Highlight(range));
  }
}

/** Takes every mark away. */
export function unmark(): void {
  if ("highlights" in CSS) {
    CSS.highlights.delete(SENTENCE);
    CSS.highlights.delete(WORD);
    return;
  }
  for (const element of document.querySelectorAll("[data-spoken]"))
    element.removeAttribute("data-spoken");
}
