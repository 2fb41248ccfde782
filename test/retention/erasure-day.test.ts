import { expect, it } from "vitest";
import { erasureDay } from "../../surveys/retention/erasure-day.ts";

it.each([
  ["2026-05-12", 6, "2026-11-12"],
  ["2026-08-31", 6, "2027-02-28"],
  ["2027-08-31", 6, "2028-02-29"],
  ["2026-12-31", 24, "2028-12-31"],
  ["2026-12-01", 1, "2027-01-01"],
])("what ended on %s is erased after %i months, on %s", (lastDay, months, day) => {
  expect(erasureDay(lastDay, months)).toBe(day);
});
