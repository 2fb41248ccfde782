/** Share of the shorter name's trigrams from which a code is named as similar. */
const LEAST_OVERLAP = 0.4;
const MOST = 3;

/**
 * Existing codes that a new one resembles, most similar first: a hint before there are two codes for one
 * thing, never more. Similar is who shares letter trigrams (overlap coefficient, so that "Bänke" is found
 * in "Mehr Bänke am Platz").
 *
 * @param name of the new code
 */
export function similarCodes<Code extends { name: string }>(
  name: string,
  codes: readonly Code[],
): Code[] {
  const wanted = trigramsOf(name);
  return codes
    .map((code) => ({ code, overlap: overlapOf(wanted, trigramsOf(code.name)) }))
    .filter(({ overlap }) => overlap >= LEAST_OVERLAP)
    .sort((a, b) => b.overlap - a.overlap || (a.code.name < b.code.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ code }) => code);
}

function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shorter = Math.min(one.size, other.size);
  if (shorter === 0) return 0;
  const shared = [...one].filter((trigram) => other.has(trigram)).length;
  return shared / shorter;
}

function trigramsOf(name: string): ReadonlySet<string> {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 0);
  const trigrams = new Set<string>();
  for (const word of words) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) trigrams.add(padded.slice(at, at + 3));
  }
  return trigrams;
}
