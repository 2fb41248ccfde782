import type { PinCheck } from "../../../../surveys/wire/device.ts";

const BYTES = 32;

/** Whether this is the tablet's PIN. Needs no network, but a secure context (WebCrypto). */
export async function isPin(pin: string, { salt, rounds, hash }: PinCheck): Promise<boolean> {
  const typed = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(pin),
    "PBKDF2",
    false,
    ["deriveBits"],
  );
  const bits = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt: fromBase64Url(salt), iterations: rounds },
    typed,
    BYTES * 8,
  );
  return toBase64Url(new Uint8Array(bits)) === hash;
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
