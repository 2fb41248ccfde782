import type { Catalogue, ResultLanguage } from "../say.ts";
import type { ShownKey } from "./shown-de.ts";
import { shownDe } from "./shown-de.ts";
import { shownDeSimple } from "./shown-de-simple.ts";
import { shownEn } from "./shown-en.ts";

/** What is said beside lists of counts, in each language of the results. */
export const SHOWN_WORDS: Readonly<Record<ResultLanguage, Catalogue<ShownKey>>> = {
  de: shownDe,
  "de-simple": shownDeSimple,
  en: shownEn,
};
