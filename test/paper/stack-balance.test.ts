import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minutesFor, secondsPerForm, withSeconds } from "../../surveys/paper/pace.ts";
import {
  formsIn,
  isBalanced,
  likelyMissing,
  stackBalance,
} from "../../surveys/paper/stack-balance.ts";
import type { NotedSheet } from "../../surveys/paper/stack-sheets.ts";
import { stackSheets } from "../../surveys/paper/stack-sheets.ts";

const noted = (number: number, how: NotedSheet["how"], more: Partial<NotedSheet> = {}) => ({
  number: String(number),
  how,
  reason: null,
  by: "Anna",
  at: "2026-05-14T12:00:00.000Z",
  there: null,
  fileName: null,
  ...more,
});
const brought = (number: number, way: "imported" | "scanned" | null = "imported") => ({
  number: String(number),
  fileName: "umfrage.csv",
  way,
});

describe("the numbers of a stack", () => {
  it("are one form by however many ways they came", () => {
    const sheets = stackSheets(
      [noted(1, "typed", { there: "typed" })],
      [brought(2), brought(3, "scanned")],
      [{ ...brought(1), way: "typed" }, brought(2)],
    );
    expect(sheets.map(({ number, way, again }) => [number, way, again.length])).toEqual([
      ["1", "typed", 1],
      ["2", "imported", 1],
      ["3", "scanned", 0],
    ]);
    expect(stackBalance(3, sheets)).toMatchObject({ open: 0, collisions: 2 });
  });

  it("have answers where answers came, whatever was said of them before", () => {
    for (const how of ["void", "missing", "withdrawn"] as const) {
      const [sheet] = stackSheets([noted(1, how, { reason: "nicht da" })], [brought(1)], []);
      expect(sheet).toMatchObject({ way: "imported", reason: null });
    }
  });

  it("do not hold a form whose answers were taken back", () => {
    expect(stackSheets([noted(1, "found")], [brought(2, null)], [brought(3, null)])).toEqual([]);
  });

  it("come in the order of numbers, not of letters", () => {
    const sheets = stackSheets([noted(10, "typed"), noted(9, "void")], [brought(100)], []);
    expect(sheets.map(({ number }) => number)).toEqual(["9", "10", "100"]);
  });
});

describe("the balance of a stack", () => {
  it("always adds up to what was counted", () => {
    const hows = fc.constantFrom("typed", "void", "missing", "withdrawn");
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 80 }),
        fc.array(hows, { minLength: 80, maxLength: 80 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 80 }),
        fc.integer({ min: 1, max: 200 }),
        (numbers, ways, files, declared) => {
          const sheets = stackSheets(
            numbers.map((number, at) => noted(number, ways[at] ?? "typed")),
            files.map((number) => brought(number)),
            [],
          );
          const balance = stackBalance(declared, sheets);
          const { open, over, missing, withdrawn } = balance;
          expect(formsIn(balance) + balance.void + missing + withdrawn + open).toBe(
            declared + over,
          );
          expect(isBalanced(balance)).toBe(sheets.length === declared);
        },
      ),
    );
  });

  it("names gaps in the row, then the numbers at its ends, and nothing while much is open", () => {
    const row = (...numbers: number[]) =>
      stackSheets(
        numbers.map((number) => noted(number, "typed")),
        [],
        [],
      );
    expect(likelyMissing(row(470, 471, 473), 1, 10)).toEqual(["472"]);
    expect(likelyMissing(row(470, 471, 472), 1, 10)).toEqual(["469", "473"]);
    expect(likelyMissing(row(1, 3), 2, 10)).toEqual(["2", "4"]);
    expect(likelyMissing(row(1, 3), 11, 10)).toEqual([]);
    expect(likelyMissing(row(), 1, 10)).toEqual([]);
    expect(likelyMissing(row(1, 2), 0, 10)).toEqual([]);
  });
});

describe("a person's pace", () => {
  it("is the median of the last forms, and forgets a call in between", () => {
    expect(secondsPerForm([])).toBeUndefined();
    expect(secondsPerForm([20])).toBe(20);
    expect(secondsPerForm([20, 24, 90])).toBe(24);
    expect(secondsPerForm([20, 30])).toBe(25);
    expect(withSeconds([20], 601)).toEqual([20]);
    expect(withSeconds(Array(30).fill(10), 20).at(-1)).toBe(20);
    expect(withSeconds(Array(30).fill(10), 20)).toHaveLength(30);
  });

  it("says how long 127 forms take", () => {
    expect(minutesFor(127, 24)).toBe(51);
    expect(minutesFor(1, 5)).toBe(1);
  });
});
