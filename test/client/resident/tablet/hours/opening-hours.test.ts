import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openingAt } from "../../../../../client/resident/tablet/hours/opening-hours.ts";
import { openingInWords } from "../../../../../client/resident/tablet/hours/opening-in-words.ts";
import type { OpeningHours } from "../../../../../surveys/wire/device.ts";

const usual = { from: "10:00", to: "18:00" };
/** A library: closed on Monday and Sunday, short on Saturday. */
const LIBRARY: OpeningHours = [
  null,
  usual,
  usual,
  usual,
  usual,
  { from: "10:00", to: "14:00" },
  null,
];
const ALWAYS_FROM_TWO: OpeningHours = Array.from({ length: 7 }, () => ({
  from: "02:30",
  to: "23:59",
}));

/** A time on the clock of the place. 24 November 2026 is a Tuesday. */
const at = (text: string) => new Date(text);
const opensAt = (hours: OpeningHours, text: string) => {
  const opening = openingAt(hours, at(text));
  return opening.kind === "closed" ? opening.at : opening.kind;
};

describe("opening hours", () => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = "Europe/Berlin";
  });
  afterAll(() => {
    process.env.TZ = before;
  });

  it("are open without hours", () => {
    expect(openingAt(null, at("2026-11-24T03:00"))).toEqual({ kind: "open" });
  });

  it("begin with their first minute and end before their last", () => {
    expect(opensAt(LIBRARY, "2026-11-24T09:59:59")).toEqual(at("2026-11-24T10:00"));
    expect(opensAt(LIBRARY, "2026-11-24T10:00")).toBe("open");
    expect(opensAt(LIBRARY, "2026-11-24T17:59:59")).toBe("open");
    expect(opensAt(LIBRARY, "2026-11-24T18:00")).toEqual(at("2026-11-25T10:00"));
  });

  it("look over closed days to the next open one", () => {
    expect(opensAt(LIBRARY, "2026-11-28T14:00")).toEqual(at("2026-12-01T10:00"));
    expect(opensAt(LIBRARY, "2026-11-30T12:00")).toEqual(at("2026-12-01T10:00"));
  });

  it("find the same day of the next week where it is the only one", () => {
    const onlyTuesday = LIBRARY.map((day, index) => (index === 1 ? day : null));
    expect(opensAt(onlyTuesday, "2026-11-24T18:00")).toEqual(at("2026-12-01T10:00"));
  });

  it("say that nobody knows when, where all days are closed", () => {
    expect(
      opensAt(
        LIBRARY.map(() => null),
        "2026-11-24T12:00",
      ),
    ).toBeUndefined();
  });

  it("that end at 23:59 last until midnight", () => {
    expect(opensAt(ALWAYS_FROM_TWO, "2026-11-24T23:59:59")).toBe("open");
    expect(opensAt(ALWAYS_FROM_TWO, "2026-11-25T00:00")).toEqual(at("2026-11-25T02:30"));
  });

  it("hold on the clock of the wall when it is put back", () => {
    // On 25 October 2026 the hour from two to three comes twice.
    expect(opensAt(LIBRARY, "2026-10-24T20:00")).toEqual(at("2026-10-27T10:00"));
    expect(at("2026-10-27T10:00").toISOString()).toBe("2026-10-27T09:00:00.000Z");
  });

  it("that fall into the hour which is left out in spring begin right after it", () => {
    const opening = opensAt(ALWAYS_FROM_TWO, "2026-03-29T01:00");
    expect(opening).toEqual(new Date("2026-03-29T01:30:00Z"));
    expect(openingAt(ALWAYS_FROM_TWO, new Date("2026-03-29T01:30:00Z")).kind).toBe("open");
  });

  it("are told as people tell them", () => {
    const now = at("2026-11-24T20:00");
    expect(openingInWords(at("2026-11-24T21:05"), now, "de")).toEqual({
      day: "heute",
      time: "21:05",
    });
    expect(openingInWords(at("2026-11-25T00:00"), now, "de")).toEqual({
      day: "morgen",
      time: "00:00",
    });
    expect(openingInWords(at("2026-12-01T10:00"), now, "de").day).toBe("Dienstag");
    expect(openingInWords(at("2026-12-01T10:00"), now, "en")).toEqual({
      day: "Tuesday",
      time: "10:00",
    });
  });
});
