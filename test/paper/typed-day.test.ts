import { describe, expect, it } from "vitest";
import { germanDay, readDay } from "../../surveys/paper/typed-day.ts";

describe("a typed day", () => {
  it.each(["12.05.2026", "12.5.26", "12,5,26", "120526", "12052026", " 12. 5. 2026 "])(
    "is read from %j",
    (typed) => {
      expect(readDay(typed)).toEqual({ kind: "day", day: "2026-05-12" });
    },
  );

  it("says how many days the month has", () => {
    expect(readDay("31.04.2026")).toEqual({ kind: "no-such-day", month: 4, days: 30 });
    expect(readDay("29.02.2026")).toEqual({ kind: "no-such-day", month: 2, days: 28 });
    expect(readDay("29.02.2028")).toMatchObject({ kind: "day" });
  });

  it.each(["", "12.05.", "0.5.2026", "12.13.2026", "heute"])("is not read from %j", (typed) => {
    expect(readDay(typed)).toEqual({ kind: "malformed" });
  });

  it("is written as an office writes it", () => {
    expect(germanDay("2026-05-12")).toBe("12.05.2026");
  });
});
