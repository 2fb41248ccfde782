import { describe, expect, it } from "vitest";
import { attentionFor } from "../../../../client/desk/tablets/attention.ts";
import type { Device, DeviceReport } from "../../../../surveys/wire/device.ts";

const NOW = new Date("2026-05-12T12:00:00Z");
const REPORT: DeviceReport = {
  appVersion: "1",
  waiting: 0,
  oldestWaiting: null,
  refused: {},
  voices: ["de"],
  persistent: true,
};
const tablet = (
  report: Partial<DeviceReport> | null,
  more: Partial<Pick<Device, "state" | "lastSeenAt">> = {},
): Parameters<typeof attentionFor>[0] => ({
  state: "paired",
  lastSeenAt: "2026-05-12T11:59:00Z",
  report: report && { ...REPORT, ...report },
  ...more,
});

describe("a tablet", () => {
  it("needs nobody as long as it sends", () => {
    expect(attentionFor(tablet({}), NOW)).toEqual([]);
    expect(attentionFor(tablet({ waiting: 3, oldestWaiting: "2026-05-11T13:00Z" }), NOW)).toEqual(
      [],
    );
  });

  it("needs somebody once an answer has waited for longer than a day", () => {
    const old = tablet({ waiting: 3, oldestWaiting: "2026-05-11T11:00Z" });
    expect(attentionFor(old, NOW)).toEqual(["old"]);
  });

  it("needs somebody after two days of silence", () => {
    expect(attentionFor(tablet({}, { lastSeenAt: "2026-05-10T12:00:01Z" }), NOW)).toEqual([]);
    expect(attentionFor(tablet({}, { lastSeenAt: "2026-05-10T11:59:00Z" }), NOW)).toEqual([
      "unseen",
    ]);
  });

  it("needs somebody where answers were not taken, and that comes first", () => {
    const both = tablet({ refused: { "seal.broken": 1 }, oldestWaiting: "2026-05-01T11:00Z" });
    expect(attentionFor(both, NOW)).toEqual(["refused", "old"]);
  });

  it("rests while it waits for its code and once it is revoked", () => {
    for (const state of ["unpaired", "revoked"] as const)
      expect(attentionFor(tablet({ refused: { "seal.broken": 1 } }, { state }), NOW)).toEqual([]);
  });
});
