import { sealBox } from "../../server/sealing/hpke.ts";
import type { SealingKey } from "../../surveys/wire/sealing.ts";
import type { Delivery, SealedDelivery } from "../../surveys/wire/submission.ts";

/** The same deliveries as a tablet keeps and sends them: sealed. */
export async function sealedDeliveries(
  { id: key, publicKey }: SealingKey,
  deliveries: readonly Delivery[],
): Promise<SealedDelivery[]> {
  const point = Buffer.from(publicKey, "base64url");
  const sealed: SealedDelivery[] = [];
  for (const delivery of deliveries) {
    if (delivery.form !== "open") continue;
    const { id } = delivery.submission;
    const box = await sealBox(point, JSON.stringify(delivery.submission), id);
    sealed.push({ form: "sealed", id, key, box: Buffer.from(box).toString("base64url") });
  }
  return sealed;
}
