/** From twice the usual speed on a form is one to look at. */
const FAST_INDEX = 2;
/** Fewer times say nothing about what is usual. */
const LEAST_TIMES = 10;

/** A form that was filled in alone, with the time it took. */
export type TimedForm = { id: string; seconds: number };

export type Speed = {
  /** Seconds that half of the forms took at most. */
  median: number;
  /** Ids of forms at twice the usual speed or more. */
  fast: string[];
};

/**
 * How fast forms were filled in beside others of the same version and device: the relative speed index is
 * the median of all times by a form's own time. Above 2 a form leads to a look by a person, never to a
 * deletion: some people read fast.
 *
 * Of a form only its whole time is known here, not that of each page. A pause on one page can hide haste
 * on the others, so this finds fewer than the index by pages.
 *
 * @param forms of one version, filled in on one kind of device
 * @returns null where fewer than ten have a time
 *
 * Source: Leiner (2019), Survey Research Methods 13(3), 229–248: TIME_RSI, cut at 2.0.
 */
export function speedOf(forms: readonly TimedForm[]): Speed | null {
  if (forms.length < LEAST_TIMES) return null;
  const times = forms.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const middle = times.length / 2;
  const lower = times[Math.ceil(middle) - 1] ?? 0;
  const median = (lower + (times[Math.floor(middle)] ?? 0)) / 2;
  const fast = forms.filter(({ seconds }) => median > FAST_INDEX * seconds).map(({ id }) => id);
  return { median, fast };
}
