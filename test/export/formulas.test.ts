import fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { written } from "../../server/spreadsheet/written.ts";
import type { Cell } from "../../surveys/spreadsheet/cell.ts";
import { csvLine, GERMAN_EXCEL, PLAIN_CSV } from "../../surveys/spreadsheet/csv.ts";
import { masked, unmasked } from "../../surveys/spreadsheet/masked.ts";
import { recordsOf } from "../import/records-of.ts";
import { HOSTILE } from "./hostile-texts.ts";

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc
    .tuple(fc.constantFrom("'", "''", "=", "+", "-", "@", "\t", "＝"), fc.string())
    .map((two) => two.join("")),
  fc.string({ unit: "grapheme" }),
);

describe("a cell that looks like a formula", () => {
  it("is none after masking, and is itself again after unmasking", () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(masked(cell)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(unmasked(masked(cell))).toBe(cell);
      }),
      { numRuns: 500 },
    );
  });

  it.each([GERMAN_EXCEL, PLAIN_CSV])("comes back from a CSV file with $delimiter", (dialect) => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (cells) => {
        const clean = cells.map((cell) => cell.replaceAll(/\r\n?/g, "\n"));
        const line = csvLine(clean, dialect);
        const { records } = recordsOf([Buffer.from(line)], "utf8", dialect.delimiter);
        expect(records.map((record) => record.map(unmasked))).toEqual([clean]);
      }),
    );
  });

  it("stands in a workbook as words", async () => {
    const cells: Cell[] = [...HOSTILE, 5, { day: "2026-05-12" }];
    const sheet = { name: "Eins", rows: [["a", "b"], cells], headings: 1, widths: [12] };
    const bytes = await written([sheet, { ...sheet, name: "Zwei" }]);
    const sheets = await readWorkbook(Buffer.from(bytes));
    expect(sheets.map(({ sheet: name }) => name)).toEqual(["Eins", "Zwei"]);
    const row = sheets[0]?.data[1] ?? [];
    expect(row.slice(0, HOSTILE.length)).toEqual(HOSTILE.map((cell) => cell.trim()));
    expect(row.slice(HOSTILE.length)).toEqual([5, new Date("2026-05-12T00:00:00Z")]);
  });
});
