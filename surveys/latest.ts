/** The last of some moments, ISO 8601 in UTC; null where there is none. */
export function latest(moments: readonly string[]): string | null {
  return moments.toSorted().at(-1) ?? null;
}
