import type { webcrypto } from "node:crypto";
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import { ENCAPSULATED_BYTES, SEALING_INFO } from "../../surveys/wire/sealing.ts";

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});
const utf8 = new TextEncoder();
const INFO = utf8.encode(SEALING_INFO);

/**
 * Opens a box (surveys/wire/sealing.ts).
 *
 * @param id the response's id that the box was sealed under
 * @returns the text inside; undefined where the box is damaged, sealed to another key or under another id
 */
export async function openBox(
  key: webcrypto.CryptoKeyPair,
  box: Uint8Array,
  id: string,
): Promise<string | undefined> {
  try {
    const text = await suite.open(
      { recipientKey: key, enc: box.subarray(0, ENCAPSULATED_BYTES), info: INFO },
      box.subarray(ENCAPSULATED_BYTES),
      utf8.encode(id),
    );
    return new TextDecoder("utf-8", { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
}

/** Seals a text as a device does: for the bench and for tests that stand in for a tablet. */
export async function sealBox(
  publicKey: Uint8Array,
  text: string,
  id: string,
): Promise<Uint8Array> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey);
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: INFO },
    utf8.encode(text),
    utf8.encode(id),
  );
  return Buffer.concat([new Uint8Array(enc), new Uint8Array(ct)]);
}
