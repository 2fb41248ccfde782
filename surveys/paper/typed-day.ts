/**
 * What a person typed as a day. day: yyyy-mm-dd · no-such-day: the month is shorter than that ·
 * malformed: no day can be read.
 */
export type TypedDay =
  | { kind: "day"; day: string }
  | { kind: "no-such-day"; month: number; days: number }
  | { kind: "malformed" };

/**
 * Reads a day as a German office types it: 12.05.2026, 12.5.26, and on the numeric block alone
 * 12,5,26 or 120526. Two digits of a year belong to this century.
 */
export function readDay(typed: string): TypedDay {
  const text = typed.trim();
  const parts =
    /^(\d{1,2})[.,/ -]+(\d{1,2})[.,/ -]+(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (!parts) return { kind: "malformed" };
  const [, date = "", month = "", shortYear = ""] = parts;
  const year = shortYear.length === 2 ? 2000 + Number(shortYear) : Number(shortYear);
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12 || Number(date) < 1) return { kind: "malformed" };
  const days = new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
  if (Number(date) > days) return { kind: "no-such-day", month: monthNumber, days };
  return { kind: "day", day: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` };
}

/** Writes a day, yyyy-mm-dd, as a German office does: 12.05.2026. */
export function germanDay(day: string): string {
  return day.split("-").reverse().join(".");
}
