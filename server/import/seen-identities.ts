const WORDS = 4;
const FIRST_SLOTS = 4096;

/**
 * Remembers which ids came, and with what content, in sixteen bytes each: a million rows must not fill the
 * memory. It keeps 64 bits of each, so among a million ids two are taken for one once in ten million files;
 * that may shift a preview by one, and nothing is stored by it.
 */
export class SeenIdentities {
  #words = new Uint32Array(FIRST_SLOTS * WORDS);
  #size = 0;

  /** Notes an id with its content. @returns new · same: it came before with this content · other: with another */
  note(id: string, content: string): "new" | "same" | "other" {
    if (this.#size * 2 > this.#words.length / WORDS) this.#grow();
    // Zero marks a free place.
    const [a, b] = [hash32(id, 0x811c9dc5) || 1, hash32(id, 0x01234567)];
    const [c, d] = [hash32(content, 0x811c9dc5), hash32(content, 0x01234567)];
    const at = this.#placeOf(a, b);
    if (this.#words[at] === 0) {
      this.#words.set([a, b, c, d], at);
      this.#size += 1;
      return "new";
    }
    return this.#words[at + 2] === c && this.#words[at + 3] === d ? "same" : "other";
  }

  #placeOf(a: number, b: number): number {
    const slots = this.#words.length / WORDS;
    for (let slot = a % slots; ; slot = (slot + 1) % slots) {
      const at = slot * WORDS;
      if (this.#words[at] === 0 || (this.#words[at] === a && this.#words[at + 1] === b)) return at;
    }
  }

  #grow(): void {
    const before = this.#words;
    this.#words = new Uint32Array(before.length * 2);
    for (let at = 0; at < before.length; at += WORDS) {
      const entry = before.subarray(at, at + WORDS);
      if (entry[0] !== 0) this.#words.set(entry, this.#placeOf(entry[0] ?? 0, entry[1] ?? 0));
    }
  }
}

/** FNV-1a with a final mix, 32 bits. */
function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
