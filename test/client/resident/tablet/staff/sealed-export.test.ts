import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { sealedExport } from "../../../../../client/resident/tablet/staff/sealed-export.ts";
import { SealedExport } from "../../../../../surveys/wire/device.ts";

const id = "0b0e7a52-3c9f-4a52-8d0e-5a2f6f2f9f11";
const sealed = { form: "sealed", id, key: "key-1", box: "AAECAw" };

describe("a tablet's file", () => {
  it("carries every delivery as it lies on the tablet, for the office to take in", () => {
    const file = sealedExport([{ id, body: JSON.stringify(sealed) }], {
      id: "t1",
      name: "Cotta 2",
    });
    expect(file).toEqual({
      format: "nachbarstimme-tablet-1",
      device: "t1",
      name: "Cotta 2",
      parcels: [sealed],
    });
    expect(v.is(SealedExport, JSON.parse(JSON.stringify(file)))).toBe(true);
  });

  it("is not spoilt by one parcel that nobody can read", () => {
    const parcels = [
      { id: "x", body: "{" },
      { id: "y", body: '{"form":"unheard of"}' },
      { id, body: JSON.stringify(sealed) },
    ];
    expect(sealedExport(parcels, { id: "t1", name: "Cotta 2" }).parcels).toEqual([sealed]);
  });
});
