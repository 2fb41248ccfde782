import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { LineEnds } from "../../surveys/import/csv/line-ends.ts";
import { RecordParser } from "../../surveys/import/csv/record-parser.ts";
import { delimiterOf } from "../../surveys/import/detect/delimiter.ts";
import { encodingOf } from "../../surveys/import/detect/encoding.ts";
import { plainHeading } from "../../surveys/import/matching/plain.ts";

/** What LimeSurvey calls its field where headings are texts. */
const ALSO: Readonly<Record<string, string[]>> = { ipaddr: ["ip-adresse", "ip address"] };

/** All records of a sample file. */
export function recordsOf(bytes: Uint8Array): string[][] {
  const lines = new LineEnds();
  const { encoding } = encodingOf(bytes, isUtf8(bytes));
  const text = lines.push(iconv.decode(Buffer.from(bytes), encoding)) + lines.end();
  const parser = new RecordParser(delimiterOf(text) ?? ";");
  return [...parser.push(text), ...parser.end().records];
}

/** Different cells that stand under these headings, wherever the headings stand. */
export function cellsUnder(bytes: Uint8Array, headings: readonly string[]): string[] {
  const records = recordsOf(bytes);
  const wanted = headings.flatMap((heading) => [
    plainHeading(heading),
    ...(ALSO[heading.toLowerCase()] ?? []),
  ]);
  const cells = new Set<string>();
  records.slice(0, 10).forEach((record, row) => {
    record.forEach((heading, column) => {
      if (!wanted.includes(plainHeading(heading))) return;
      for (const later of records.slice(row + 1)) {
        const cell = later[column] ?? "";
        if (cell.length > 3) cells.add(cell);
      }
    });
  });
  return [...cells];
}
