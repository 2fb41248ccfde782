/** Keys of the coding screen that are no codes. */
export const CODING_KEYS = {
  none: "k",
  unclear: "u",
  new: "n",
  quote: "z",
  jump: "g",
} as const;

const CODE_KEYS = "123456789abcdefhijlmopqrstvwxy";

/**
 * The key of each code: digits first, then letters that mean nothing else here. Codes behind the thirtieth
 * have none and are pressed with the mouse.
 *
 * @param codes in the order in which they are offered
 */
export function keysOfCodes(codes: readonly string[]): ReadonlyMap<string, string> {
  return new Map(codes.slice(0, CODE_KEYS.length).map((code, at) => [code, CODE_KEYS[at] ?? ""]));
}

/** The place of the next text that nobody has read, behind a place and then from the start. */
export function nextUnread(isRead: readonly boolean[], place: number): number | undefined {
  for (let step = 1; step <= isRead.length; step++) {
    const at = (place + step) % isRead.length;
    if (isRead[at] === false) return at;
  }
  return undefined;
}
