const QUOTES = /["'`´„“”‚‘’«»‹›]/g;
const BLANKS = /[\s\u00A0\u2007\u202F\uFEFF]+/g;
const NUMBERING = /^(?:frage\s+)?\(?\d{1,3}(?:\.\d{1,2})*[.):]\s+/;
const CLOSING = /[\s.:?!…*]+$/;

/**
 * A text as it is compared: case, kinds of blanks, quotes, leading numbering and closing marks do not
 * count. "4. Wie alt sind Sie?" and "wie alt  sind Sie" are the same question.
 */
export function plain(text: string): string {
  const bare = text.normalize("NFC").toLowerCase().replace(QUOTES, "").replace(BLANKS, " ").trim();
  return bare.replace(NUMBERING, "").replace(CLOSING, "");
}

/** As `plain`, for headings: systems write underscores for blanks and leave tags in. */
export function plainHeading(text: string): string {
  return plain(text.replace(/<[^>]{1,200}>/g, " ").replaceAll("_", " "));
}
