import * as v from "valibot";

/**
 * How answers are sealed on a device: HPKE in base mode (RFC 9180) with DHKEM(P-256, HKDF-SHA256),
 * HKDF-SHA256 and AES-256-GCM, the one suite that every browser's WebCrypto can do. The box is the
 * encapsulated key (65 bytes) followed by the ciphertext of the submission as JSON; the response's id is
 * bound to it as additional data, so that no box can be passed off under another id.
 */
export const SEALING_INFO = "nachbarstimme answer 1";

/** Length of the encapsulated key at the front of a box, in bytes. */
export const ENCAPSULATED_BYTES = 65;

/** The server's public key: raw point on P-256, 65 bytes as base64url. Old keys still open old boxes. */
export const SealingKey = v.object({ id: v.string(), publicKey: v.string() });
export type SealingKey = v.InferOutput<typeof SealingKey>;
