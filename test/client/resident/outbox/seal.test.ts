import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from "@hpke/core";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { seal } from "../../../../client/resident/outbox/seal.ts";
import { ENCAPSULATED_BYTES, SEALING_INFO } from "../../../../surveys/wire/sealing.ts";
import { Delivery, type Submission } from "../../../../surveys/wire/submission.ts";

const submission: Submission = {
  id: "0b7c2f0e-6f43-4e65-9a3b-0d2f3c1a5e77",
  wave: "wave",
  questionnaire: "sorgekultur",
  version: 1,
  wording: "wording",
  language: "de",
  site: "gorbitz_library",
  mode: "tablet",
  day: "2026-05-12",
  answers: { wish: "Eine Bank vor dem Haus – größer, bitte." },
  otherTexts: {},
  orderShown: {},
};
const suite = () =>
  new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  });
const bytes = (text: string) => new TextEncoder().encode(text);

async function keyPair() {
  const pair = await suite().kem.generateKeyPair();
  const raw = await suite().kem.serializePublicKey(pair.publicKey);
  const publicKey = Buffer.from(new Uint8Array(raw)).toString("base64url");
  return { key: { id: "key-1", publicKey }, privateKey: pair.privateKey };
}

function open(box: string, privateKey: CryptoKey, id: string): Promise<ArrayBuffer> {
  const whole = Buffer.from(box, "base64url");
  const enc = new Uint8Array(whole.subarray(0, ENCAPSULATED_BYTES));
  return suite().open(
    { recipientKey: privateKey, enc, info: bytes(SEALING_INFO) },
    new Uint8Array(whole.subarray(ENCAPSULATED_BYTES)),
    bytes(id),
  );
}

describe("sealing on a device", () => {
  it("gives back every word to whoever has the private key", async () => {
    const { key, privateKey } = await keyPair();
    const sealed = await seal(submission, key);
    expect(v.is(Delivery, sealed)).toBe(true);
    expect(sealed).toMatchObject({ form: "sealed", id: submission.id, key: "key-1" });
    const opened = await open(sealed.box, privateKey, submission.id);
    expect(JSON.parse(new TextDecoder().decode(opened))).toEqual(submission);
  });

  it("cannot be passed off under another id, nor opened with another key", async () => {
    const { key, privateKey } = await keyPair();
    const { box } = await seal(submission, key);
    const another = submission.id.replace("0b7c", "0b7d");
    await expect(open(box, privateKey, another)).rejects.toThrow();
    const { privateKey: other } = await keyPair();
    await expect(open(box, other, submission.id)).rejects.toThrow();
  });

  it("never looks the same twice", async () => {
    const { key } = await keyPair();
    const boxes = await Promise.all([seal(submission, key), seal(submission, key)]);
    expect(boxes[0].box).not.toBe(boxes[1].box);
  });
});
