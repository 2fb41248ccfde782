import type { InterfaceLanguage } from "../say.ts";
import type { PrioritiesWords } from "./de.ts";
import { de } from "./de.ts";
import { deSimple } from "./de-simple.ts";
import { en } from "./en.ts";

/** What results say, in each language of the interface. */
export const PRIORITIES_WORDS: Readonly<Record<InterfaceLanguage, PrioritiesWords>> = {
  de,
  "de-simple": deSimple,
  en,
};
