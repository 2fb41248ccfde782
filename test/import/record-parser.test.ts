import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { LONGEST_CELL, RecordParser } from "../../surveys/import/csv/record-parser.ts";
import { recordsOf } from "./records-of.ts";

function parse(text: string, delimiter = ";") {
  return recordsOf([Buffer.from(text)], "utf-8", delimiter);
}

const lineEnds = ["\r\n", "\n", "\r"] as const;
const encodings = ["utf-8", "utf-8 with mark", "windows-1252", "utf-16le"] as const;

function written(
  rows: string[][],
  { delimiter, lineEnd, encoding }: { delimiter: string; lineEnd: string; encoding: string },
): Uint8Array {
  const text = rows
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
    .join(lineEnd);
  return encoding === "utf-8 with mark"
    ? iconv.encode(`\uFEFF${text}`, "utf-8")
    : iconv.encode(text, encoding);
}

describe("records", () => {
  // Letters that Windows-1252 has too; a carriage return alone becomes a line feed and is left out.
  const cell = fc.string({
    unit: fc.constantFrom(..."aZ0 ;,\t|\"'\näöüß€„“–é".split("")),
    maxLength: 12,
  });
  const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
  );

  it("come back as they were written, whatever separator, encoding, line end and chunks", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(";", ",", "\t"),
        fc.constantFrom(...lineEnds),
        fc.constantFrom(...encodings),
        fc.integer({ min: 1, max: 40 }),
        (rows, delimiter, lineEnd, encoding, size) => {
          const bytes = written(rows, { delimiter, lineEnd, encoding });
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
            bytes.subarray(index * size, (index + 1) * size),
          );
          const back = recordsOf(pieces, encoding.replace(" with mark", ""), delimiter);
          expect(back).toEqual({ records: rows, truncated: false });
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are kept apart in a file with mixed line ends", () => {
    expect(parse("1;2\n3;4\r5;6\r\n7;8").records).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
      ["7", "8"],
    ]);
  });

  it("end with the last line end: only a second one is a blank record", () => {
    expect(parse("a;b\r\n").records).toEqual([["a", "b"]]);
    expect(parse("a;b\r\n\r\n").records).toEqual([["a", "b"], [""]]);
  });

  it("keep a quote inside an unquoted cell", () => {
    expect(parse('1;5" Bildschirm\n2;x').records).toEqual([
      ["1", '5" Bildschirm'],
      ["2", "x"],
    ]);
  });

  it("say that the file ends inside a quoted cell", () => {
    expect(parse('1;a\n2;"mitten im Satz').truncated).toBe(true);
    expect(parse('1;a\n2;"zu Ende"').truncated).toBe(false);
  });

  it("cut an endless cell short and find the rows behind it", () => {
    const long = 'Wort ""quer"" '.repeat(30_000);
    for (const size of [1000, 65_536, 262_144]) {
      const bytes = Buffer.from(`1;a\n2;"${long}"\n3;b\n`);
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const { records, truncated } = recordsOf(pieces, "utf-8", ";");
      expect(truncated).toBe(false);
      expect(records.map((record) => record[0])).toEqual(["1", "2", "3"]);
      expect(records[1]?.[1]?.length).toBeLessThanOrEqual(LONGEST_CELL);
      expect(records[1]?.[1]?.length).toBeGreaterThan(LONGEST_CELL / 2);
    }
  });

  it("keep the memory flat where an opening quote is never closed", () => {
    const parser = new RecordParser(";");
    parser.push('1;a\n2;"offen\n');
    for (let index = 0; index < 500; index++) expect(parser.push("3;b\n".repeat(5000))).toEqual([]);
    const { records, truncated } = parser.end();
    expect(truncated).toBe(true);
    expect(records.at(-1)?.at(-1)?.length).toBeLessThanOrEqual(LONGEST_CELL + 8);
  });
});
