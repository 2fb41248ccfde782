import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { RESIDENT_WORDS } from "../../surveys/messages/resident/catalogues.ts";
import type { ResidentKey } from "../../surveys/messages/resident/de.ts";
import type { InterfaceLanguage } from "../../surveys/messages/say.ts";
import { say } from "../../surveys/messages/say.ts";

/** The language everything below is said in. */
export const Language = createContext<InterfaceLanguage>("de");

/**
 * The words of the interface in the language chosen.
 *
 * @example
 * const words = useWords();
 * <p>{words("progress.question", { number: 3, total: 9 })}</p>
 */
export function useWords() {
  const catalogue = RESIDENT_WORDS[useContext(Language)];
  return (key: ResidentKey, values?: Readonly<Record<string, string | number>>) =>
    say(catalogue, key, values);
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
