import type { MeanWithInterval } from "./t-interval.ts";

/** Martilla and James's names; high on both axes is "keep-up". */
type Quadrant = "concentrate-here" | "keep-up" | "low-priority" | "possible-overkill";

/** A place in the picture, in scale points. */
export interface Crosshair {
  readonly importance: number;
  readonly presentState: number;
}

/** Means of one item over the same persons, those who rated both. */
export interface PairedMeans {
  readonly importance: MeanWithInterval;
  readonly presentState: MeanWithInterval;
}

export interface Placement {
  readonly quadrant: Quadrant;
  /** An interval reaches its line, or there is no interval: the quadrant is no verdict. */
  readonly undecided: boolean;
}

// Means on the line count as high; a mean of means may miss the line by its last digit.
const ON_THE_LINE = 1e-9;

/**
 * The quadrant of one item under one crosshair, and whether its intervals allow that verdict.
 *
 * @param means importance and present state in scale points
 * @param crosshair where the two lines stand; taken as fixed
 * @returns `null` where nobody rated both
 *
 * Source: Martilla & James (1977), Journal of Marketing 41, 77–79.
 */
export function placement(
  { importance, presentState }: PairedMeans,
  crosshair: Crosshair,
): Placement | null {
  if (importance.mean === null || presentState.mean === null) return null;
  const important = importance.mean >= crosshair.importance - ON_THE_LINE;
  const good = presentState.mean >= crosshair.presentState - ON_THE_LINE;
  return {
    quadrant: quadrantOf(important, good),
    undecided:
      reaches(importance, crosshair.importance) || reaches(presentState, crosshair.presentState),
  };
}

function quadrantOf(important: boolean, good: boolean): Quadrant {
  if (important) return good ? "keep-up" : "concentrate-here";
  return good ? "possible-overkill" : "low-priority";
}

function reaches({ interval }: MeanWithInterval, line: number): boolean {
  return interval === null || (interval.lower <= line && line <= interval.upper);
}
