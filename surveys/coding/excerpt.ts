/** What stands where something was cut out, and where a name was. */
const MARKS = /(…|\[Name\])/;
const FEWEST_LETTERS = 3;

/**
 * Whether a quote says nothing but what a text says: its own words in their order, cut only where "…"
 * stands, at the edges too, and with "[Name]" in place of a name. Whole words stay whole. Spaces and line
 * breaks may differ.
 */
export function isExcerpt(quote: string, text: string): boolean {
  const from = wordsOf(text);
  const parts = wordsOf(quote)
    .split(MARKS)
    .map((part) => part.trim());
  const pieces = parts.filter((part, at) => at % 2 === 0 && part !== "");
  if (pieces.join("").replace(/[^\p{L}]/gu, "").length < FEWEST_LETTERS) return false;
  if (from === wordsOf(quote)) return true;
  let behind = 0;
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1 || part === "") continue;
    const [isFirst, isLast] = [at === 0, at === parts.length - 1];
    const place = isLast ? lastPlace(from, part, behind) : placeOf(from, part, behind);
    if (place === undefined || (isFirst && place !== 0)) return false;
    behind = place + part.length;
  }
  return true;
}

/** The first place of whole words behind another place. */
function placeOf(text: string, part: string, behind: number): number | undefined {
  for (let at = text.indexOf(part, behind); at >= 0; at = text.indexOf(part, at + 1))
    if (isWhole(text, at, at + part.length)) return at;
  return undefined;
}

/** Its place at the very end. */
function lastPlace(text: string, part: string, behind: number): number | undefined {
  const at = text.length - part.length;
  return at >= behind && text.endsWith(part) && isWhole(text, at, text.length) ? at : undefined;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !isInside(text, start) && !isInside(text, end);
}

/** Whether a place lies within a word. */
function isInside(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[at] ?? "");
}

function wordsOf(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
