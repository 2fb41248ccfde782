const FORMAT = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  hour: "2-digit",
  minute: "2-digit",
});

/** The city's wall clock, "14:17", rounded up to the whole minute: a promise of "from then on". */
export function localClock(at: Date): string {
  return FORMAT.format(new Date(Math.ceil(at.getTime() / 60_000) * 60_000));
}
