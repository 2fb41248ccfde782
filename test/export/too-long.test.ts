import { describe, expect, it } from "vitest";
import { settingsFrom } from "../../server/settings.ts";
import type { Sheet } from "../../server/spreadsheet/sheet.ts";
import { workbook } from "../../server/spreadsheet/workbook.ts";
import { MOST_ROWS } from "../../surveys/spreadsheet/workbook-size.ts";

const settings = settingsFrom({}, "/tmp");

function sheetOf(rows: number, columns: number): Sheet {
  const row = Array.from({ length: columns }, () => 1);
  return { name: "Eins", rows: Array.from({ length: rows }, () => row), headings: 1, widths: [12] };
}

describe("a table too long for Excel", () => {
  it.each([
    ["with a row too many", MOST_ROWS + 2, 1],
    ["with few rows, but thousands of columns", 600, 2000],
  ])("is refused %s, and the next one is written", async (_, rows, columns) => {
    const refused = workbook(settings, [sheetOf(rows, columns)]);
    const next = workbook(settings, [sheetOf(2, 2)]);
    await expect(refused).rejects.toMatchObject({ problem: { code: "export.too-long" } });
    expect((await next).length).toBeGreaterThan(0);
  });
});
