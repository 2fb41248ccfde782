import { REJECTIONS_DE } from "../messages/import/reasons-de.ts";
import { rejectionSentence } from "../messages/import/rejection-sentence.ts";
import { REJECTS_DE } from "../messages/import/rejects-de.ts";
import type { RejectionCode, RowRejection } from "./row-codes.ts";

/**
 * Faults that our table of refused rows cannot show: it fills short rows up, puts signs for characters
 * that cannot be kept, and ends like any other. Such a row stays refused until somebody says that it is
 * right, by clearing its reason.
 */
const UNSEEN: readonly RejectionCode[] = ["ragged_row", "truncated_row", "control_character"];
const OURS = /^Zeile \d+\. /;

/** All reasons of a refused row in one cell, with the letters of their columns. */
export function reasonsCell(row: number, rejections: readonly RowRejection[]): string {
  const reasons = rejections.map(({ column, value, code }) => {
    const sentence = rejectionSentence(code, value);
    return column === null
      ? sentence
      : REJECTS_DE.place.replace("{column}", column).replace("{sentence}", () => sentence);
  });
  const mend = rejections.some(({ code }) => UNSEEN.includes(code)) ? [REJECTS_DE.mend] : [];
  return [REJECTS_DE.row.replace("{row}", String(row)), ...reasons, ...mend].join(" ");
}

/** Whether a last column is the one with our reasons: by its heading, and by what stands in it. */
export function isReasonsColumn(heading: string, cells: readonly string[]): boolean {
  if (heading.trim() !== REJECTS_DE.heading) return false;
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length === 0 || filled.some((cell) => OURS.test(cell));
}

/** Why a row of our own table is still refused, whatever stands in its other cells. */
export function unseenFault(reasons: string): RejectionCode | undefined {
  return OURS.test(reasons) && reasons.includes(REJECTS_DE.mend)
    ? UNSEEN.find((code) => reasons.includes(sentenceOf(code)))
    : undefined;
}

function sentenceOf(code: RejectionCode): string {
  return REJECTIONS_DE[code];
}
