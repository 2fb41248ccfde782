import { checkDigit } from "./check-digit.ts";

/** The source of identities that sheet numbers have over all ways in: keyboard, file and scan. */
export const SHEET_SOURCE = "form";

/** A number stands for one printed form; nine places are more than any city prints. */
const MOST_PLACES = 9;
/** The highest number a form can have. */
export const MOST_NUMBER = 10 ** MOST_PLACES - 1;

/**
 * What a person typed as a sheet number.
 * number: `digits` as on the paper, `externalId` without leading zeros, which is how sheets compare ·
 * wrong-check-digit: the digit after the hyphen does not belong to the number · malformed: not a number.
 */
export type TypedSheetNumber =
  | { kind: "number"; digits: string; externalId: string; checked: boolean }
  | { kind: "wrong-check-digit"; digits: string; expected: number }
  | { kind: "malformed" };

/**
 * Reads a sheet number, with or without its check digit after a hyphen.
 *
 * @example readSheetNumber("0471-6") // number, digits "0471", externalId "471", checked
 */
export function readSheetNumber(typed: string): TypedSheetNumber {
  const parts = /^(\d+)(?:\s*[-–]\s*(\d))?$/.exec(typed.trim());
  const digits = parts?.[1] ?? "";
  const externalId = digits.replace(/^0+/, "");
  if (externalId === "" || digits.length > MOST_PLACES) return { kind: "malformed" };
  if (parts?.[2] === undefined) return { kind: "number", digits, externalId, checked: false };
  const expected = checkDigit(digits);
  return Number(parts[2]) === expected
    ? { kind: "number", digits, externalId, checked: true }
    : { kind: "wrong-check-digit", digits, expected };
}

/** How the audit trail names a sheet, `externalId` without leading zeros. */
export function sheetSubject(wave: string, externalId: string): string {
  return `${wave}/${externalId}`;
}

/** The number printed on the next form of a stack, in as many places; none after the last one. */
export function nextSheetNumber(digits: string): string | undefined {
  const next = String(Number(digits) + 1);
  return next.length > MOST_PLACES ? undefined : next.padStart(digits.length, "0");
}

/** Sheets of one wave look alike: as many places as the first thousands need. */
const LEAST_PLACES = 4;

/**
 * A number as it is printed on a form, with its check digit.
 *
 * @example printedNumber(471) // "0471-6"
 */
export function printedNumber(number: number): string {
  const digits = String(number).padStart(LEAST_PLACES, "0");
  return `${digits}-${checkDigit(digits)}`;
}

/** What the QR code of a printed page says: which form, which page of it, and which sheet. */
export function pageCode(
  { id, version }: { id: string; version: number },
  page: number,
  number: number,
): string {
  return `NB1:${id}:${version}:${page}:${printedNumber(number)}`;
}
