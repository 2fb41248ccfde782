import type { Clock, DateOrder } from "../plan.ts";

/** How days are read from the cells of one column. */
export type DayReading = { order: DateOrder; clock: Clock; timeZone: string };

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.+))?$/;
const YEAR_LAST = /^(\d{1,2})([./-])\s?(\d{1,2})[./-]\s?(\d{4}|\d{2})(?:,?[T ]+(.+))?$/;
const MONTH_NAMED = /^(\d{1,2})\.?\s*([a-zä]{3,9})\.?,?\s+(\d{4})(?:,?\s+(.+))?$/i;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Uhr|[ap]\.?m\.?)?\s*(.*)$/i;
const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/i;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
/** Days of Excel between 1954 and 2119: other numbers of five digits are no dates. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;
/** Excel counts from the last day of 1899; the 29 February 1900 that never was lies before all these days. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mär: 3,
  mar: 3,
  mrz: 3,
  apr: 4,
  mai: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dez: 12,
  dec: 12,
};

/**
 * Reads the calendar day in a cell, yyyy-mm-dd; undefined where there is none that exists. A time with an
 * offset is brought to the wall time of the zone first; without one it is wall time already, unless the
 * file's clock shows UTC.
 */
export function readDay(cell: string, { order, ...zone }: DayReading): string | undefined {
  const text = cell.trim();
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year, month, day, time] = yearFirst;
    return dayAt(Number(year), Number(month), Number(day), time, zone);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first, separator, second, year = "", time] = yearLast;
    const full = year.length === 2 ? 2000 + Number(year) : Number(year);
    const dayFirst = separator === "." || order === "day-first";
    const [day, month] = dayFirst ? [first, second] : [second, first];
    return dayAt(full, Number(month), Number(day), time, zone);
  }
  const monthNamed = MONTH_NAMED.exec(text);
  if (monthNamed) {
    const [, day, name = "", year, time] = monthNamed;
    const month = MONTHS[name.toLowerCase().slice(0, 3)];
    return month === undefined ? undefined : dayAt(Number(year), month, Number(day), time, zone);
  }
  if (SERIAL.test(text)) {
    const serial = Math.floor(Number(text.replace(",", ".")));
    if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL)
      return new Date(SERIAL_ZERO + serial * DAY).toISOString().slice(0, 10);
  }
  return undefined;
}

function dayAt(
  year: number,
  month: number,
  day: number,
  time: string | undefined,
  { clock, timeZone }: Pick<DayReading, "clock" | "timeZone">,
): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists) return undefined;
  if (time === undefined) return date.toISOString().slice(0, 10);
  const read = TIME.exec(time);
  if (!read) return undefined;
  const [, hour, minute, second = "0", half = "", zone = ""] = read;
  const offset = offsetMinutes(zone.trim()) ?? (clock === "utc" ? 0 : undefined);
  if (offset === undefined) return date.toISOString().slice(0, 10);
  const isAfternoon = /^p/i.test(half);
  const hours =
    half === "" || /^u/i.test(half) ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  const at = date.getTime() + ((hours * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000;
  return wallDay(at, timeZone);
}

/** Minutes east of Greenwich; undefined where the file does not say. */
function offsetMinutes(zone: string): number | undefined {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 0;
  const offset = OFFSET.exec(zone);
  if (!offset) return undefined;
  const [, sign, hours, minutes = "0"] = offset;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function wallDay(at: number, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    formats.set(timeZone, format);
  }
  return format.format(at);
}
