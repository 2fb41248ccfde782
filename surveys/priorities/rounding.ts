import { share } from "../statistics/share.ts";
import type { MeanWithInterval } from "../statistics/t-interval.ts";
import { wilsonInterval } from "../statistics/wilson-interval.ts";
import type { Mean, TopicShare } from "../wire/shares.ts";
import { PERCENT_FROM } from "./stage.ts";

/**
 * A share as it is shown: below 30 answers as "7 of 14", then with whole percents.
 *
 * @param count people with the property
 * @param n people who answered, at least k
 */
export function shownShare(count: number, n: number): TopicShare {
  const exact = share(count, n);
  const range = wilsonInterval(count, n);
  if (n < PERCENT_FROM || exact === null || range === null) return { kind: "counts", count, n };
  return {
    kind: "percent",
    count,
    n,
    percent: wholePercent(exact),
    lower: wholePercent(range.lower),
    upper: wholePercent(range.upper),
  };
}

/**
 * A mean as it is shown, to one decimal with its range, or null below 30 answers. Rounding is part of
 * the protection: means over nearly the same people (all who rated an item; those of them who also rated
 * its present state) would by subtraction give the ratings of the few who make the difference. With a
 * tenth of a point and 30 people or more, that difference is lost in 1.5 points.
 */
export function shownMean({ n, mean, interval }: MeanWithInterval): Mean | null {
  if (n < PERCENT_FROM || mean === null) return null;
  return {
    value: oneDecimal(mean),
    range: interval && { lower: oneDecimal(interval.lower), upper: oneDecimal(interval.upper) },
  };
}

/** To one decimal, without a negative zero. */
export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

/** A share as a whole percent. */
export function wholePercent(exact: number): number {
  return Math.round(exact * 100);
}
