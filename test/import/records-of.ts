import iconv from "iconv-lite";
import { LineEnds } from "../../surveys/import/csv/line-ends.ts";
import { RecordParser } from "../../surveys/import/csv/record-parser.ts";

/** Cuts bytes that come in pieces into records, as the importer does. */
export function recordsOf(pieces: readonly Uint8Array[], encoding: string, delimiter: string) {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  const lines = new LineEnds();
  const parser = new RecordParser(delimiter);
  const records: string[][] = [];
  for (const piece of pieces)
    records.push(...parser.push(lines.push(decoder.write(Buffer.from(piece)))));
  records.push(...parser.push(lines.push(decoder.end() ?? "") + lines.end()));
  const last = parser.end();
  return { records: [...records, ...last.records], truncated: last.truncated };
}
