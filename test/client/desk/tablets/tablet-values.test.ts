import { describe, expect, it } from "vitest";
import {
  checkedChange,
  checkedNew,
  likeMonday,
  newTablet,
  usualWeek,
  valuesOf,
} from "../../../../client/desk/tablets/tablet-values.ts";
import type { Device } from "../../../../surveys/wire/device.ts";
import { DEFAULT_TIMINGS } from "../../../../surveys/wire/device.ts";

const FILLED = { ...newTablet("cotta"), name: "Cotta 2", pin: "2468" };
const faultsOf = (checked: ReturnType<typeof checkedNew>) =>
  checked.kind === "faulty" ? checked.faults.map(({ field }) => field) : [];

describe("the form of a tablet", () => {
  it("begins with what fits almost everywhere", () => {
    expect(checkedNew(FILLED)).toEqual({
      kind: "fits",
      value: {
        name: "Cotta 2",
        site: "cotta",
        pin: "2468",
        setup: {
          questionnaires: null,
          languages: null,
          timings: DEFAULT_TIMINGS,
          openingHours: null,
        },
      },
    });
  });

  it("names every field that still needs something, in the order of the form", () => {
    const week = usualWeek().map((day, index) => (index === 1 ? { ...day, to: "08:00" } : day));
    const values = {
      ...newTablet(""),
      questionnaires: [],
      languages: [],
      idle: "",
      warning: "10",
      thanks: "1.5",
      days: week,
      pin: "12a4",
    };
    expect(faultsOf(checkedNew(values))).toEqual([
      "name",
      "site",
      "questionnaires",
      "languages",
      "idle",
      "warning",
      "thanks",
      "day-1",
      "pin",
    ]);
  });

  it("wants both times of a day that is open", () => {
    const week = usualWeek().map((day, index) =>
      index === 6 ? { ...day, open: true, from: "" } : day,
    );
    expect(faultsOf(checkedNew({ ...FILLED, days: week }))).toEqual(["day-6"]);
  });

  it("wants a day that is open at all", () => {
    const closed = usualWeek().map((day) => ({ ...day, open: false }));
    expect(faultsOf(checkedNew({ ...FILLED, days: closed }))).toEqual(["hours"]);
  });

  it("gives every working day Monday's hours and leaves the weekend", () => {
    const week = usualWeek().map((day, index) =>
      index === 0 ? { open: true, from: "10:00", to: "19:00" } : day,
    );
    const like = likeMonday(week);
    expect(like.map(({ from }) => from)).toEqual([...Array(5).fill("10:00"), "09:00", "09:00"]);
    expect(like[5]?.open).toBe(false);
  });

  it("shows a known tablet as it is set up, and leaves its PIN where none is typed", () => {
    const setup: Device["setup"] = {
      questionnaires: ["sorgekultur"],
      languages: null,
      timings: { idle: 90, warning: 30, thanks: 20 },
      openingHours: [{ from: "10:00", to: "19:00" }, null, null, null, null, null, null],
    };
    const device: Device = {
      id: "1",
      name: "Cotta 2",
      site: "cotta",
      siteName: "Bibliothek Cotta",
      district: "cotta",
      districtName: "Cotta",
      setup,
      state: "paired",
      codeExpiresAt: null,
      lastSeenAt: null,
      report: null,
    };
    expect(checkedChange(valuesOf(device))).toEqual({
      kind: "fits",
      value: { name: "Cotta 2", site: "cotta", setup },
    });
    expect(faultsOf(checkedNew(valuesOf(device)))).toEqual(["pin"]);
  });
});
