/** So many last forms tell how fast somebody is; older ones were typed by a beginner. */
const KEPT = 30;
/** Longer than this nobody types a form: they were called away. */
const LONGEST_SECONDS = 600;

/** A person's last forms, seconds each, with one more. */
export function withSeconds(pace: readonly number[], seconds: number): number[] {
  return seconds > LONGEST_SECONDS ? [...pace] : [...pace, seconds].slice(-KEPT);
}

/** The median of a person's last forms, in seconds; undefined before the first. */
export function secondsPerForm(pace: readonly number[]): number | undefined {
  if (pace.length === 0) return undefined;
  const sorted = [...pace].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return Math.round(sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2);
}

/** How long the rest of a stack takes at this pace, in whole minutes, never none. */
export function minutesFor(forms: number, seconds: number): number {
  return Math.max(1, Math.round((forms * seconds) / 60));
}
