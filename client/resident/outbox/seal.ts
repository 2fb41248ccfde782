import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import type { SealingKey } from "../../../surveys/wire/sealing.ts";
import { SEALING_INFO } from "../../../surveys/wire/sealing.ts";
import type { SealedDelivery, Submission } from "../../../surveys/wire/submission.ts";

/**
 * Wraps a submission so that only the server can open it (surveys/wire/sealing.ts says how).
 *
 * @throws where the page has no WebCrypto, or the key is none
 */
export async function seal(submission: Submission, key: SealingKey): Promise<SealedDelivery> {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
  const text = new TextEncoder();
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(key.publicKey));
  const { ct, enc } = await suite.seal(
    { recipientPublicKey, info: text.encode(SEALING_INFO) },
    text.encode(JSON.stringify(submission)),
    text.encode(submission.id),
  );
  return {
    form: "sealed",
    id: submission.id,
    key: key.id,
    box: toBase64Url(new Uint8Array(enc), new Uint8Array(ct)),
  };
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

function toBase64Url(...parts: readonly Uint8Array[]): string {
  let plain = "";
  for (const part of parts) for (const byte of part) plain += String.fromCharCode(byte);
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
