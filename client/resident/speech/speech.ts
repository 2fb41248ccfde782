import { browserDevice } from "./browser-device.ts";
import { mark, unmark } from "./marking.ts";
import type { Reader } from "./reader.ts";
import { readerOn } from "./reader.ts";
import type { Means } from "./reading.ts";
import { readingOf } from "./reading.ts";
import { blocksAround } from "./screen-text.ts";

/** Told while something is read to a person: whoever listens is there. */
const SPEAKING = "nachbarstimme:speaking";
const MILLISECONDS_BETWEEN_SIGNS = 5_000;

export const device = browserDevice();
const reader: Reader = readerOn(device);

/** Whether this person has had something read aloud: then what comes up by itself is read, too. */
let used = false;

/** Reads the screen around an element, from its heading to its last button. Resolves at the end. */
export async function readScreen(here: Element, language: string, means: Means): Promise<void> {
  used = true;
  const blocks = blocksAround(here);
  const sign = () => dispatchEvent(new Event(SPEAKING));
  const signs = setInterval(sign, MILLISECONDS_BETWEEN_SIGNS);
  try {
    await reader.read(readingOf(blocks, means), language, (heard) => {
      sign();
      mark(blocks, heard);
      if (heard.word === undefined) bringIntoView(blocks[heard.block]?.element);
    });
  } finally {
    clearInterval(signs);
    unmark();
  }
}

/** With large text the voice runs ahead of the screen. What is in view stays where it is. */
function bringIntoView(element: Element | undefined): void {
  const box = element?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > innerHeight))
    element?.scrollIntoView({ block: "center" });
}

/**
 * Says a sentence that has come up by itself, such as "Sind Sie noch da?", to a person who listens.
 * It is no sign that anybody is there.
 */
export function sayToListener(text: string, language: string, means: Means): void {
  if (!used) return;
  reader.read(readingOf([{ kind: "text", text }], means), language, unmark);
}

/** Silence. */
export function silence(): void {
  reader.stop();
}

/** The next person has not listened to anything yet. */
export function forget(): void {
  used = false;
  silence();
}
