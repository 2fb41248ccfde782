import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ResidentWords } from "../../surveys/messages/resident/catalogues.ts";
import { residentWords } from "../../surveys/messages/resident/catalogues.ts";
import type { ResidentKey } from "../../surveys/messages/resident/de.ts";
import { de } from "../../surveys/messages/resident/de.ts";
import type { InterfaceLanguage } from "../../surveys/messages/say.ts";
import { say } from "../../surveys/messages/say.ts";
import { later } from "./later.ts";

/** The words everything below is said in. */
export const Words = createContext<ResidentWords>(de);

/**
 * The words of the interface in the language chosen.
 *
 * @example
 * const words = useWords();
 * <p>{words("progress.question", { number: 3, total: 9 })}</p>
 */
export function useWords() {
  const catalogue = useContext(Words);
  return (key: ResidentKey, values?: Readonly<Record<string, string | number>>) =>
    say(catalogue, key, values);
}

const catalogues = {
  de: later(() => residentWords("de")),
  "de-simple": later(() => residentWords("de-simple")),
  en: later(() => residentWords("en")),
  uk: later(() => residentWords("uk")),
  ru: later(() => residentWords("ru")),
  ar: later(() => residentWords("ar")),
  vi: later(() => residentWords("vi")),
};

/** Fetches a language's words. Ask before it is shown: then a touch on its name changes all at once. */
export function loadWords(language: InterfaceLanguage): Promise<ResidentWords> {
  return catalogues[language].load();
}

/** The words of a language that has been fetched; German where it has not. */
export function wordsIn(language: InterfaceLanguage): ResidentWords {
  return catalogues[language].get() ?? de;
}

/** A small number as a word, "drei"; a larger one in figures. */
export function countKey(count: number): ResidentKey | undefined {
  switch (count) {
    case 1:
      return "count.1";
    case 2:
      return "count.2";
    case 3:
      return "count.3";
    case 4:
      return "count.4";
    case 5:
      return "count.5";
    default:
      return undefined;
  }
}
