/** Day and time of an opening as one says them: "heute", "morgen", else the weekday. */
export function openingInWords(
  at: Date,
  now: Date,
  language: string,
): { day: string; time: string } {
  const days = calendarDay(at) - calendarDay(now);
  return {
    day:
      days <= 1
        ? new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day")
        : new Intl.DateTimeFormat(language, { weekday: "long" }).format(at),
    time: new Intl.DateTimeFormat(language, {
      hour: "2-digit",
      minute: "2-digit",
      hour12: false,
    }).format(at),
  };
}

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** Days counted by the local calendar; by way of UTC, where every day has 24 hours. */
function calendarDay(time: Date): number {
  return Date.UTC(time.getFullYear(), time.getMonth(), time.getDate()) / MILLISECONDS_OF_A_DAY;
}
