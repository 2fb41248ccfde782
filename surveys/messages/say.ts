/** A catalogue: key → sentence, with {placeholders} for values. German is written first and gives the keys. */
export type Catalogue<Key extends string = string> = Readonly<Record<Key, string>>;

/** The languages of the survey's interface, in the order in which they are offered. Staff rooms speak German. */
export const INTERFACE_LANGUAGES = ["de", "de-simple", "en", "uk", "ru", "ar", "vi"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Languages in which the interface itself has not yet been read by native speakers. */
export const DRAFT_LANGUAGES: readonly InterfaceLanguage[] = ["uk", "ru", "ar", "vi"];

/** The languages in which results are told. */
export const RESULT_LANGUAGES = ["de", "de-simple", "en"] as const;
export type ResultLanguage = (typeof RESULT_LANGUAGES)[number];

/** How a language names itself. The keys are language tags (BCP 47: "simple" is a registered variant). */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  de: "Deutsch",
  "de-simple": "Einfache Sprache",
  en: "English",
  uk: "Українська",
  ru: "Русский",
  ar: "العربية",
  vi: "Tiếng Việt",
};

/** Fills a sentence's placeholders. @throws {Error} where a value is missing: the sentence would be broken */
export function say<Key extends string>(
  catalogue: Catalogue<Key>,
  key: Key,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return catalogue[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${key}"`);
    return String(value);
  });
}
