import { hash as digest } from "node:crypto";

/** Characters of base64url kept: 132 bits, far beyond chance collisions. */
const LENGTH = 22;

/** SHA-256 of a text, shortened, printable: for digests and fingerprints, never for secrets. */
export function hash(text: string): string {
  return digest("sha256", text, "base64url").slice(0, LENGTH);
}
