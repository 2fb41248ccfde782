/** Texts at least that a second person codes, and their share of all: the larger counts (STATISTICS.md, k). */
const LEAST_TEXTS = 50;
const SHARE = 0.2;

/** How many of so many texts a second person codes: the larger of 50 and 20 %, all where there are fewer. */
export function secondQuota(texts: number): number {
  return Math.min(texts, Math.max(LEAST_TEXTS, Math.ceil(texts * SHARE)));
}

/** Alpha from which two coders agree well, and from which their codes are good for a first look. */
const GOOD = 0.8;
const TENTATIVE = 0.667;

export type AgreementGrade = "good" | "tentative" | "not-yet" | "unknown";

/**
 * What an alpha says in words.
 *
 * @param alpha null where nothing can be said, because nobody or everybody gave the code
 *
 * Source: Krippendorff (2004), Content Analysis, 2nd ed., chapter 11: .800, and .667 for tentative conclusions.
 */
export function agreementGrade(alpha: number | null): AgreementGrade {
  if (alpha === null) return "unknown";
  if (alpha >= GOOD) return "good";
  return alpha >= TENTATIVE ? "tentative" : "not-yet";
}
