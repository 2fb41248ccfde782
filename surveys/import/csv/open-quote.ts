/**
 * Where the last cell of an unfinished record opens a quote that is not closed yet; undefined where the
 * last cell is not quoted. Reads quotes as papaparse does: one that no separator follows belongs to the text.
 */
export function openQuoteIn(record: string, delimiter: string): number | undefined {
  let at = 0;
  for (;;) {
    if (record[at] === '"') {
      const next = cellAfter(record, delimiter, at);
      if (next === undefined) return at;
      at = next;
    } else {
      const end = record.indexOf(delimiter, at);
      if (end < 0) return undefined;
      at = end + delimiter.length;
    }
  }
}

/** Where the cell behind a quoted one begins; undefined if the quoted one does not end. */
function cellAfter(record: string, delimiter: string, open: number): number | undefined {
  for (let at = record.indexOf('"', open + 1); at >= 0; at = record.indexOf('"', at + 2)) {
    if (record[at + 1] === '"') continue;
    const end = record.indexOf(delimiter, at + 1);
    if (end >= 0 && record.slice(at + 1, end).trim() === "") return end + delimiter.length;
  }
  return undefined;
}
