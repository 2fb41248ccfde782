import { describe, expect, it } from "vitest";
import { isPin } from "../../../../../client/resident/tablet/staff/pin.ts";
import { pinCheck } from "../../../../../server/devices/pin.ts";

describe("the tablet's PIN", () => {
  it("is known to the tablet from what the server says of it, and no other is", async () => {
    const check = await pinCheck("2468", "c2FsdC1mb3ItYS10ZXN0_-8");
    expect(await isPin("2468", check)).toBe(true);
    for (const other of ["2467", ""]) expect(await isPin(other, check)).toBe(false);
  });
});
