import type { DateOrder } from "../plan.ts";

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})\b/;

/**
 * Whether the dates of a column that are written with slashes name the day or the month first: one number
 * above 12 in either place decides, or an American clock. Undefined where nothing decides.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | undefined {
  let american = false;
  for (const cell of cells) {
    const slashed = SLASHED.exec(cell.trim());
    if (!slashed) continue;
    if (Number(slashed[1]) > 12) return "day-first";
    if (Number(slashed[2]) > 12) return "month-first";
    american ||= /\d\s*[ap]\.?m\.?/i.test(cell);
  }
  return american ? "month-first" : undefined;
}

/**
 * How most of a column's dates are written, as a pattern of Unicode's date fields (dd.MM.yyyy); undefined
 * where no cell looks like a date.
 */
export function dateFormatOf(cells: readonly string[], order: DateOrder): string | undefined {
  const times = new Map<string, number>();
  for (const cell of cells) {
    const format = formatOf(cell.trim(), order);
    if (format !== undefined) times.set(format, (times.get(format) ?? 0) + 1);
  }
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function formatOf(cell: string, order: DateOrder): string | undefined {
  const [, date = "", gap = "", time = ""] = /^([\d./-]+)(,?[T ]+)?(.*)$/.exec(cell) ?? [];
  const day = dayFormat(date, order);
  if (day === undefined) return undefined;
  if (time === "") return day;
  const clock = timeFormat(time);
  return clock === undefined ? undefined : `${day}${gap === "T" ? "'T'" : gap}${clock}`;
}

function dayFormat(date: string, order: DateOrder): string | undefined {
  const yearFirst = /^\d{4}([-/.])\d{1,2}[-/.]\d{1,2}$/.exec(date);
  if (yearFirst) return ["yyyy", "MM", "dd"].join(yearFirst[1]);
  const yearLast = /^\d{1,2}([./-])\d{1,2}[./-](\d{4}|\d{2})$/.exec(date);
  if (!yearLast) return undefined;
  const [, separator = "", year = ""] = yearLast;
  const dayFirst = separator === "." || order === "day-first";
  const full = year.length === 2 ? "yy" : "yyyy";
  return (dayFirst ? ["dd", "MM", full] : ["MM", "dd", full]).join(separator);
}

function timeFormat(time: string): string | undefined {
  const clock =
    /^(\d{1,2}):\d{2}(:\d{2}(\.\d{3})?)?( ?[ap]\.?m\.?)?(?: ?(Z|[+-]\d\d:?\d\d)| ((?:GMT|UTC)[+-]?\d*|[A-Z]{2,5}))?$/i.exec(
      time,
    );
  if (!clock) return undefined;
  const [, hour = "", seconds, fraction, half, offset, zone] = clock;
  const hours = half === undefined ? "HH" : hour.length === 1 ? "h" : "hh";
  return [
    `${hours}:mm`,
    seconds === undefined ? "" : ":ss",
    fraction === undefined ? "" : ".SSS",
    half === undefined ? "" : " a",
    offset === undefined ? "" : "XXX",
    zone === undefined ? "" : " OOOO",
  ].join("");
}
