import { createHash } from "node:crypto";

/** Characters of base64url kept: 132 bits, far beyond chance collisions. */
const LENGTH = 22;

/** SHA-256 of a text, shortened, printable: for digests and fingerprints, never for secrets. */
export function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, LENGTH);
}
