import { describe, expect, it } from "vitest";
import { dateFormatOf, dateOrderOf } from "../../surveys/import/detect/dates.ts";
import { readDay } from "../../surveys/import/reading/day.ts";

const berlin = { order: "day-first", clock: "local", timeZone: "Europe/Berlin" } as const;

describe("a day in a cell", () => {
  it.each([
    ["12.05.2026", "2026-05-12"],
    ["12.5.26", "2026-05-12"],
    ["2026-05-12", "2026-05-12"],
    ["2026-05-12 21:45:00", "2026-05-12"],
    ["3. April 2026", "2026-04-03"],
    ["46154", "2026-05-12"],
    ["03/04/2026", "2026-04-03"],
    ["27.04.2026 11:34", "2026-04-27"],
  ])("is read from %s", (cell, day) => {
    expect(readDay(cell, berlin)).toBe(day);
  });

  it("is read with the month first where the column says so", () => {
    expect(readDay("05/12/2026 03:45:12 PM", { ...berlin, order: "month-first" })).toBe(
      "2026-05-12",
    );
  });

  it("is the day at the wall where an offset is given", () => {
    expect(readDay("2026-05-12T22:30:00Z", berlin)).toBe("2026-05-13");
    expect(readDay("2026-05-12T22:30:00.000+02:00", berlin)).toBe("2026-05-12");
    expect(readDay("2026/05/12 11:30:00 PM GMT+1", berlin)).toBe("2026-05-13");
  });

  it.each(["31.04.2026", "29.02.2026", "2026-13-01", "Mittwoch", "12", "99999", "", "3. April"])(
    "is not guessed from %s",
    (cell) => {
      expect(readDay(cell, berlin)).toBeUndefined();
    },
  );
});

describe("the order of day and month", () => {
  it("is told by one number above 12, or by an American clock", () => {
    expect(dateOrderOf(["03/04/2026", "13/04/2026"])).toBe("day-first");
    expect(dateOrderOf(["03/04/2026", "04/13/2026"])).toBe("month-first");
    expect(dateOrderOf(["03/04/2026 03:45 PM"])).toBe("month-first");
    expect(dateOrderOf(["03/04/2026"])).toBeUndefined();
  });
});

describe("the format of dates", () => {
  it("is the one most cells have", () => {
    expect(dateFormatOf(["12.05.2026", "13.05.2026", "12.05.26"], "day-first")).toBe("dd.MM.yyyy");
    expect(dateFormatOf(["2026-05-12 08:00:00"], "day-first")).toBe("yyyy-MM-dd HH:mm:ss");
    expect(dateFormatOf(["05/12/2026 03:45:12 PM"], "month-first")).toBe("MM/dd/yyyy hh:mm:ss a");
    expect(dateFormatOf(["2026-05-12T21:45:00.000+02:00"], "day-first")).toBe(
      "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
    );
  });
});
