import type { ResultLanguage } from "../say.ts";
import type { DownloadsWords } from "./de.ts";
import { de } from "./de.ts";
import { deSimple } from "./de-simple.ts";
import { en } from "./en.ts";

/** What is said about files and releases, in each language of the results. */
export const DOWNLOADS_WORDS: Readonly<Record<ResultLanguage, DownloadsWords>> = {
  de,
  "de-simple": deSimple,
  en,
};
