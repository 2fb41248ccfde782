/** Without 0/O, 1/I/L and U, which people take for one another or for V. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;
/** Bytes from here on would make the first letters of the alphabet a little likelier. */
const EVEN = 256 - (256 % ALPHABET.length);

/** How long a code can be used, in minutes. */
export const CODE_MINUTES = 10;

/**
 * A one-time code of eight letters and digits: 30^8 are more than six hundred thousand million, so that
 * guessing within ten minutes leads nowhere.
 *
 * @param secret a new secret with chance of its own
 * @returns as it is compared: without the dash
 */
export function codeFrom(secret: string): string {
  const letters = [...Buffer.from(secret, "base64url")]
    .filter((byte) => byte < EVEN)
    .map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  if (letters.length < LENGTH) throw new Error("the secret is too short for a code");
  return letters.slice(0, LENGTH).join("");
}

/** A code as people read it to one another: XXXX-XXXX. */
export function spoken(code: string): string {
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** A code as somebody typed it: small letters, blanks and dashes do no harm. */
export function typedCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
}
