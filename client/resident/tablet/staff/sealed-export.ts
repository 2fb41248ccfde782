import * as v from "valibot";
import { SealedExport } from "../../../../surveys/wire/device.ts";
import { Delivery } from "../../../../surveys/wire/submission.ts";
import { localDay } from "../../interview/local-time.ts";
import type { Parcel } from "../../outbox/store.ts";

/** The file that carries sealed answers to the office. What cannot be read as a delivery stays behind. */
export function sealedExport(
  parcels: readonly Parcel[],
  { id, name }: { readonly id: string; readonly name: string },
): SealedExport {
  return v.parse(SealedExport, {
    format: "nachbarstimme-tablet-1",
    device: id,
    name,
    parcels: parcels.flatMap(({ body }) => {
      const delivery = v.safeParse(Delivery, parsed(body));
      return delivery.success ? [delivery.output] : [];
    }),
  });
}

/** Hands the file over to the browser's downloads. */
export function saveSealedExport(
  parcels: readonly Parcel[],
  device: { readonly id: string; readonly name: string },
): void {
  const text = JSON.stringify(sealedExport(parcels, device));
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `tablet-${device.name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-${localDay(new Date())}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
