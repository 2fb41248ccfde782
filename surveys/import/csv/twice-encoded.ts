/** What Windows-1252 shows for the bytes 80 to 9F; the other bytes are their own numbers. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTES = new Map([...HIGH].map((letter, at) => [letter, 0x80 + at]));
/** UTF-8 taken for Windows-1252: a letter for the first byte, then one for each byte that follows. */
const SEQUENCE = new RegExp(
  `[\\u00C2-\\u00DF][${HIGH}\\u00A0-\\u00BF]|[\\u00E0-\\u00EF][${HIGH}\\u00A0-\\u00BF]{2}|[\\u00F0-\\u00F4][${HIGH}\\u00A0-\\u00BF]{3}`,
  "g",
);
/** The beginning of such a sequence at the end of a piece of text. */
const UNFINISHED = new RegExp(
  `(?:[\\u00C2-\\u00F4]|[\\u00E0-\\u00F4][${HIGH}\\u00A0-\\u00BF]|[\\u00F0-\\u00F4][${HIGH}\\u00A0-\\u00BF]{2})$`,
);
const UMLAUTS = /[äöüÄÖÜß]/;
/** Fewer may be somebody's own way of writing. */
const FREQUENT = 2;

/** Whether a text has umlauts that were encoded twice ("MÃ¼ller") and none that was not. */
export function looksTwiceEncoded(text: string): boolean {
  if (UMLAUTS.test(text)) return false;
  return (
    (text.match(SEQUENCE) ?? []).filter((found) => repaired(found) !== found).length >= FREQUENT
  );
}

/** Puts right what was encoded twice, and leaves the rest as it is. */
export function repaired(text: string): string {
  return text.replace(SEQUENCE, (found) => {
    const bytes = Uint8Array.from(found, (letter) => BYTES.get(letter) ?? letter.charCodeAt(0));
    return decoded(bytes) ?? found;
  });
}

/** The same, piece by piece: what may go on in the next piece is held back. */
export class Repair {
  #held = "";

  push(text: string): string {
    const joined = this.#held + text;
    this.#held = UNFINISHED.exec(joined)?.[0] ?? "";
    return repaired(joined.slice(0, joined.length - this.#held.length));
  }

  end(): string {
    return repaired(this.#held);
  }
}

/** One character of UTF-8; undefined where the bytes are none. */
function decoded(bytes: Uint8Array): string | undefined {
  const [first = 0, ...rest] = bytes;
  let code = first & (0x7f >> (rest.length + 1));
  for (const byte of rest) {
    if ((byte & 0xc0) !== 0x80) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const least = [0, 0x80, 0x800, 0x10000][rest.length] ?? 0;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code < least || code > 0x10ffff || isSurrogate ? undefined : String.fromCodePoint(code);
}
