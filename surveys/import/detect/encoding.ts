export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Beyond this share of zero bytes in even or odd places a text without a mark is UTF-16. */
const ZERO_SHARE = 0.3;

/**
 * How a file's bytes become letters: by its mark; by zero bytes; as UTF-8 where the *whole* file is valid
 * UTF-8; else as Windows-1252, which German Excel writes. Nothing is guessed from letter frequencies.
 *
 * @param head the first bytes of the file
 * @param isUtf8 whether all bytes of the file are valid UTF-8
 */
export function encodingOf(
  head: Uint8Array,
  isUtf8: boolean,
): { encoding: Encoding; byteOrderMark: boolean } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
    return { encoding: "utf-8", byteOrderMark: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", byteOrderMark: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", byteOrderMark: true };
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const half = Math.max(1, head.length / 2);
  const [even = 0, odd = 0] = zeros;
  // Zeros in both places are no letters at all: such a file is refused after decoding.
  if (odd / half > ZERO_SHARE && even / half < ZERO_SHARE)
    return { encoding: "utf-16le", byteOrderMark: false };
  if (even / half > ZERO_SHARE && odd / half < ZERO_SHARE)
    return { encoding: "utf-16be", byteOrderMark: false };
  return { encoding: isUtf8 ? "utf-8" : "windows-1252", byteOrderMark: false };
}
