export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Beyond this share of zero bytes in even or odd places a text without a mark is UTF-16. */
const ZERO_SHARE = 0.3;

/**
 * How a file's bytes become letters: by its mark, unless its bytes contradict it; by zero bytes; as UTF-8
 * where the *whole* file is valid UTF-8; else as Windows-1252, which German Excel writes. Nothing is guessed
 * from letter frequencies.
 *
 * @param head the first bytes of the file
 * @param isUtf8 whether all bytes of the file are valid UTF-8
 */
export function encodingOf(
  head: Uint8Array,
  isUtf8: boolean,
): { encoding: Encoding; byteOrderMark: boolean } {
  const { even, odd } = zeroShares(head);
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: isUtf8 ? "utf-8" : "windows-1252", byteOrderMark: true };
  const little = head[0] === 0xff && head[1] === 0xfe;
  if (little || (head[0] === 0xfe && head[1] === 0xff)) {
    // Separators and line ends have a zero byte in every language.
    if (odd === even)
      return { encoding: odd === 0 ? "windows-1252" : sixteen(little), byteOrderMark: true };
    return { encoding: sixteen(odd > even), byteOrderMark: true };
  }
  // Zeros in both places are no letters at all: such a file is refused after decoding.
  if (odd > ZERO_SHARE && even < ZERO_SHARE) return { encoding: "utf-16le", byteOrderMark: false };
  if (even > ZERO_SHARE && odd < ZERO_SHARE) return { encoding: "utf-16be", byteOrderMark: false };
  return { encoding: isUtf8 ? "utf-8" : "windows-1252", byteOrderMark: false };
}

function sixteen(little: boolean): Encoding {
  return little ? "utf-16le" : "utf-16be";
}

/** The share of bytes in even and in odd places that are zero. */
function zeroShares(head: Uint8Array): { even: number; odd: number } {
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = Math.max(1, head.length / 2);
  return { even: even / half, odd: odd / half };
}
