import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { InterfaceLanguage } from "../../surveys/messages/say.ts";
import { say } from "../../surveys/messages/say.ts";
import type { TabletWords } from "../../surveys/messages/tablet/catalogues.ts";
import { tabletWords } from "../../surveys/messages/tablet/catalogues.ts";
import type { TabletKey } from "../../surveys/messages/tablet/de.ts";
import type { Later } from "./later.ts";
import { later } from "./later.ts";
import { useLater } from "./use-later.ts";

const catalogues: Readonly<Record<InterfaceLanguage, Later<TabletWords>>> = {
  de: later(() => tabletWords("de")),
  "de-simple": later(() => tabletWords("de-simple")),
  en: later(() => tabletWords("en")),
  uk: later(() => tabletWords("uk")),
  ru: later(() => tabletWords("ru")),
  ar: later(() => tabletWords("ar")),
  vi: later(() => tabletWords("vi")),
};

/** The language on the screen, for parts that fetch their words by themselves. */
export const Language = createContext<InterfaceLanguage>("de");

/** Says a sentence of these words. */
export type TabletSay = NonNullable<ReturnType<typeof useTabletWords>>;

/** Fetches the words around the questions before they are needed. */
export function loadTabletWords(language: InterfaceLanguage): Promise<TabletWords> {
  return catalogues[language].load();
}

/**
 * The words around the questions in the language on the screen; undefined until they are here.
 *
 * @example
 * const words = useTabletWords();
 * return words && <button>{words("idle.stay")}</button>;
 */
export function useTabletWords() {
  const catalogue = useLater(catalogues[useContext(Language)]);
  return (
    catalogue &&
    ((key: TabletKey, values?: Readonly<Record<string, string | number>>) =>
      say(catalogue, key, values))
  );
}
