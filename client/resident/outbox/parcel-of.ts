import type { Delivery } from "../../../surveys/wire/submission.ts";
import type { Parcel } from "./store.ts";

/** A delivery as the outbox keeps it. An open one must not reach an outbox that writes to a disk. */
export function parcelOf(delivery: Delivery, ticket?: string): Parcel {
  return {
    id: delivery.form === "open" ? delivery.submission.id : delivery.id,
    body: JSON.stringify(delivery),
    ...(ticket !== undefined && { ticket }),
  };
}
