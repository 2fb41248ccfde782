import type { ResultLanguage } from "../say.ts";
import type { PublicWords } from "./de.ts";
import { de } from "./de.ts";
import { deSimple } from "./de-simple.ts";
import { en } from "./en.ts";

/** The public page's words, in each language of the results. */
export const PUBLIC_WORDS: Readonly<Record<ResultLanguage, PublicWords>> = {
  de,
  "de-simple": deSimple,
  en,
};
