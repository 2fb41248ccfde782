import type { Hash } from "./fingerprints.ts";
import type { Wording } from "./wording.ts";

/** Characters of a hash that tell one wording of a sentence from another: 60 bits in base64url. */
const LENGTH = 10;

/** From which words each text of a translation was made. */
type MadeFrom = NonNullable<Wording["from"]>;

/** The words of `base` as they stand today, for a translation that somebody has just held against them. */
export function madeFrom(wording: Wording, base: Wording, hash: Hash): MadeFrom {
  const texts: Record<string, string> = {};
  for (const at of Object.keys(wording.texts)) {
    const text = base.texts[at];
    if (text !== undefined) texts[at] = shortHash(text, hash);
  }
  return { language: base.language, texts };
}

/**
 * The paths whose words in `base` were changed after the translation was made, or of which nobody has
 * written down what they were made from. A file without `from` is not watched: nothing in it is stale.
 */
export function staleTexts(wording: Wording, base: Wording, hash: Hash): string[] {
  const { from } = wording;
  if (from === undefined || from.language !== base.language) return [];
  return Object.keys(wording.texts).filter((at) => {
    const text = base.texts[at];
    return text !== undefined && from.texts[at] !== shortHash(text, hash);
  });
}

/** The paths that `base` has and the translation has not. */
export function missingTexts(wording: Wording, base: Wording): string[] {
  return Object.keys(base.texts).filter((at) => wording.texts[at] === undefined);
}

function shortHash(text: string, hash: Hash): string {
  return hash(text).slice(0, LENGTH);
}
