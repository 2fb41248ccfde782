/**
 * So much is written in some 5 seconds of a processor and 200 MB, measured with our widest questionnaire of
 * 94 columns. Whoever has more takes CSV.
 */
export const MOST_ROWS = 5_000;
const MOST_CELLS = 500_000;

/** How many rows of so many columns a workbook holds, its headings not counted. */
export function mostRows(columns: number): number {
  return Math.min(MOST_ROWS, Math.floor(MOST_CELLS / columns));
}
