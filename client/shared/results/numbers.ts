import type { Mean, Share } from "../../../surveys/wire/shares.ts";

/** How numbers are written in a language of the interface. */
export type NumberFormat = {
  decimal(value: number): string;
  percent(value: number): string;
  day(iso: string): string;
};

/** @param language a language of the interface; plain German writes as German does */
export function numberFormat(language: string): NumberFormat {
  const locale = language === "de-simple" ? "de" : language;
  const decimal = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const day = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "Europe/Berlin",
  });
  return {
    decimal: (value) => decimal.format(value).replace("-", "−"),
    percent: (value) => (locale === "en" ? `${value}%` : `${value}\u00a0%`),
    day: (iso) => day.format(new Date(iso)),
  };
}

/** The smallest and largest of some numbers; null of none. */
export function spanOf(numbers: readonly number[]): { lower: number; upper: number } | null {
  return numbers.length === 0 ? null : { lower: Math.min(...numbers), upper: Math.max(...numbers) };
}

/** Whether a share has a range that can be drawn. */
export function isPercent(share: Share): share is Extract<Share, { kind: "percent" }> {
  return share.kind === "percent";
}

/** "4,3" and "4,1 bis 4,5", the range with the words of the room. */
export function meanText(
  { value, range }: Mean,
  format: NumberFormat,
  rangeText: (values: { lower: string; upper: string }) => string,
): { value: string; range: string } {
  return {
    value: format.decimal(value),
    range: range
      ? rangeText({ lower: format.decimal(range.lower), upper: format.decimal(range.upper) })
      : "",
  };
}
