import { RecordParser } from "../csv/record-parser.ts";

const DELIMITERS = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const RECORDS = 50;

/**
 * The separator by which the text falls into the most even records: each is tried with quotes read as
 * quotes, and scored by the commonest number of cells and its share. papaparse's own guess takes the comma
 * on German headings. Undefined where none gives more than one cell: that is no table.
 */
export function delimiterOf(text: string): Delimiter | undefined {
  let best: { delimiter: Delimiter; score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(firstRecords(text, delimiter));
    if (score > 0 && (best === undefined || score > best.score)) best = { delimiter, score };
  }
  return best?.delimiter;
}

function firstRecords(text: string, delimiter: Delimiter): string[][] {
  const parser = new RecordParser(delimiter);
  const records = parser.push(text);
  return [...records, ...parser.end().records].slice(0, RECORDS);
}

function scoreOf(records: string[][]): number {
  const widths = new Map<number, number>();
  let counted = 0;
  for (const record of records) {
    // A blank line says nothing about the separator.
    if (record.length === 1 && record[0] === "") continue;
    counted += 1;
    widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [width, count] of widths)
    if (width > 1) best = Math.max(best, (count / counted) ** 2 * Math.log2(width + 1));
  return best;
}
