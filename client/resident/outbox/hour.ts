/** Day and hour of a moment, yyyy-mm-ddThh:00Z. */
export function hourOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 13)}:00Z`;
}
