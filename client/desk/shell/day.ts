const FORMAT = new Intl.DateTimeFormat("de-DE", {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const MOMENT = new Intl.DateTimeFormat("de-DE", { dateStyle: "medium", timeStyle: "short" });
const TIME = new Intl.DateTimeFormat("de-DE", { timeStyle: "short" });

/** A calendar day in words: "2026-05-12" is "12. Mai 2026". */
export function dayInWords(day: string): string {
  return FORMAT.format(new Date(`${day}T00:00:00Z`));
}

/** A moment in words, in the time of this machine: "12.05.2026, 14:17". */
export function momentInWords(at: string): string {
  return MOMENT.format(new Date(at));
}

/** The time of day on this machine: "14:17". */
export function timeInWords(at: Date): string {
  return TIME.format(at);
}

/** The calendar day on this machine, yyyy-mm-dd. */
export function today(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
