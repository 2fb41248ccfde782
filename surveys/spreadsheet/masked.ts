/**
 * What a spreadsheet would take for a formula (ASVS V1.2.10), also in the wide letters of East Asian
 * keyboards, and what could be mistaken for a cell that was masked before.
 */
const TO_MASK = /^'*[=+\-@\t\r\n＝＋－＠]/;
const APOSTROPHE = 39;
const MASKED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell for a CSV file that a spreadsheet will open: what looks like a formula gets an apostrophe. */
export function masked(cell: string): string {
  return TO_MASK.test(cell) ? `'${cell}` : cell;
}

/** A cell without the apostrophe that we or another system have put before what looks like a formula. */
export function unmasked(cell: string): string {
  return cell.charCodeAt(0) === APOSTROPHE && MASKED.test(cell) ? cell.slice(1) : cell;
}

/** A record without such apostrophes; the same list where there are none, which is nearly always. */
export function unmaskedRecord(cells: readonly string[]): readonly string[] {
  for (let at = 0; at < cells.length; at++)
    if ((cells[at] ?? "").charCodeAt(0) === APOSTROPHE) return cells.map(unmasked);
  return cells;
}
