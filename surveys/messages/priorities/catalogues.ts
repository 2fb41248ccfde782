import type { ResultLanguage } from "../say.ts";
import type { PrioritiesWords } from "./de.ts";
import { de } from "./de.ts";
import { deSimple } from "./de-simple.ts";
import { en } from "./en.ts";

/** What results say, in each language of the results. */
export const PRIORITIES_WORDS: Readonly<Record<ResultLanguage, PrioritiesWords>> = {
  de,
  "de-simple": deSimple,
  en,
};
