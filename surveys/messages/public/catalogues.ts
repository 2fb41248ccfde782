import type { InterfaceLanguage } from "../say.ts";
import type { PublicWords } from "./de.ts";
import { de } from "./de.ts";
import { deSimple } from "./de-simple.ts";
import { en } from "./en.ts";

/** The public page's words, in each language of the interface. */
export const PUBLIC_WORDS: Readonly<Record<InterfaceLanguage, PublicWords>> = {
  de,
  "de-simple": deSimple,
  en,
};
