/** Shorter texts are common property: "nein", "alles gut", "mehr Bänke" prove nothing. */
const LEAST_CHARACTERS = 25;
const LEAST_WORDS = 4;
/** What lies behind it makes two texts no more equal. */
const MOST_CHARACTERS = 2000;

/**
 * A text as it is compared with others: lower case, letters and digits with single spaces between, so that
 * a comma or a line break more does not hide a copy.
 *
 * @returns undefined where it is too short to be compared: fewer than 25 characters or four words
 */
export function comparableText(body: string): string | undefined {
  const text = body
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .slice(0, MOST_CHARACTERS);
  if (text.length < LEAST_CHARACTERS) return undefined;
  return text.split(" ").length < LEAST_WORDS ? undefined : text;
}
