/** Numbers of one segment that were new in a release. */
export interface Moment {
  /** Index of the release. */
  readonly at: number;
  readonly people: number;
}

/** Groups of people told apart by when they came or left. */
export interface Timeline {
  /** Names of the groups that are there at a release. */
  presentAt(at: number): readonly string[];
}

/**
 * The simplest story that the numbers tell: where they rose, people came; where they fell, people left
 * that had been there from the start; where some rose and some fell, both.
 *
 * @param segments moments per segment, in the order of releases
 */
export function simplestTimeline(segments: readonly (readonly Moment[])[]): Timeline {
  const came = new Set<number>();
  const left = new Set<number>();
  for (const moments of segments) {
    for (const [index, { at, people }] of moments.entries()) {
      const before = moments[index - 1]?.people ?? 0;
      if (people > before) came.add(at);
      if (people < before) left.add(at);
    }
  }
  return {
    presentAt: (at) => [
      ...[...came].filter((when) => when <= at).map(cameBefore),
      ...[...left].filter((when) => when > at).map(leftBefore),
    ],
  };
}

/**
 * The story as the house knows it: people may have come whenever numbers changed, and may have left only
 * before some of the releases.
 *
 * @param leaving indices of the releases before which people left
 */
export function knownTimeline(
  segments: readonly (readonly Moment[])[],
  leaving: ReadonlySet<number>,
): Timeline {
  const moments = [...new Set(segments.flat().map(({ at }) => at))].sort((a, b) => a - b);
  const left = moments.filter((when) => leaving.has(when));
  return {
    presentAt: (at) =>
      moments
        .filter((when) => when <= at)
        .flatMap((came) => [
          cameBefore(came),
          ...left
            .filter((when) => when > at)
            .map((when) => `${cameBefore(came)}, ${leftBefore(when)}`),
        ]),
  };
}

/**
 * Every story: people may have come at any moment and left at any later one. It explains all numbers that
 * real people can have, and lets less follow from them.
 *
 * @param segments moments per segment, in the order of releases
 */
export function anyTimeline(segments: readonly (readonly Moment[])[]): Timeline {
  return knownTimeline(segments, new Set(segments.flat().map(({ at }) => at)));
}

function cameBefore(at: number): string {
  return `came before ${at + 1}`;
}

function leftBefore(at: number): string {
  return `left before ${at + 1}`;
}
