/**
 * A reader who knows the program and counts every way in which n people can have answered.
 *
 * @param patterns the answers that one person may give together
 * @returns people per answer, way by way
 */
export function everyWay(
  n: number,
  patterns: readonly (readonly number[])[],
  answers: number,
): number[][] {
  const ways: number[][] = [];
  const place = (at: number, left: number, counts: readonly number[]): void => {
    const pattern = patterns[at];
    if (!pattern) return;
    const isLast = at === patterns.length - 1;
    for (let people = isLast ? left : 0; people <= left; people++) {
      const next = counts.map((count, answer) => count + (pattern.includes(answer) ? people : 0));
      if (isLast) ways.push(next);
      else place(at + 1, left - people, next);
    }
  };
  place(
    0,
    n,
    Array.from({ length: answers }, () => 0),
  );
  return ways;
}
