import { sealBox } from "../../server/sealing/hpke.ts";
import type { SealingKey } from "../../surveys/wire/sealing.ts";
import type { SealedDelivery, Submission } from "../../surveys/wire/submission.ts";

/** A submission as a device keeps and sends it: sealed to a key of the server. */
export async function sealed(
  { id: key, publicKey }: SealingKey,
  submission: Submission,
  id = submission.id,
): Promise<SealedDelivery> {
  return { form: "sealed", id, key, box: await boxed(publicKey, JSON.stringify(submission), id) };
}

/** Any text in a box. */
export async function boxed(publicKey: string, text: string, id: string): Promise<string> {
  const box = await sealBox(Buffer.from(publicKey, "base64url"), text, id);
  return Buffer.from(box).toString("base64url");
}
