import type { ReportWords } from "./de.ts";
import { REPORT_DE } from "./de.ts";
import { REPORT_DE_SIMPLE } from "./de-simple.ts";

/** The languages in which reports are written. */
export const REPORT_LANGUAGES = ["de", "de-simple"] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** What reports say, in each of their languages. */
export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = {
  de: REPORT_DE,
  "de-simple": REPORT_DE_SIMPLE,
};
