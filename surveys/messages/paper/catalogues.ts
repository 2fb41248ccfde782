import type { InterfaceLanguage } from "../say.ts";
import { ar } from "./ar.ts";
import { de, type PaperKey } from "./de.ts";
import { deSimple } from "./de-simple.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";
import { vi } from "./vi.ts";

/** The words of a printed form in one language. */
export type PaperWords = Readonly<Record<PaperKey, string>>;

/** A printed form's words around the questions, in each language it is printed in. */
export const PAPER_WORDS: Readonly<Record<InterfaceLanguage, PaperWords>> = {
  de,
  "de-simple": deSimple,
  en,
  uk,
  ru,
  ar,
  vi,
};
