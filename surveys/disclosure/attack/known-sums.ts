/** A number that was shown: so many people in certain cells together. */
export interface PublishedSum {
  /** Where it was shown, for the report. */
  readonly name: string;
  /** How often each cell counts; whole, 1 in a plain sum. A cell is a set of people, disjoint to all others. */
  readonly cells: ReadonlyMap<string, number>;
  /** Whole, from 0. */
  readonly people: number;
}

/** A number held back of which everybody knows why: it rests on at most so many people. */
export interface HeldBackSum {
  readonly name: string;
  readonly cells: ReadonlyMap<string, number>;
  /** Whole: k − 1 where "hidden" means "fewer than k". */
  readonly atMost: number;
}

/** Everything that an attacker knows. */
export interface KnownSums {
  /** With these numbers of people go sums of their answers. */
  readonly published: readonly PublishedSum[];
  /**
   * Only how many people there are, nothing of their answers. Where there are such numbers, a small
   * number alone exposes nobody: what counts then is whose answers follow.
   */
  readonly counted?: readonly PublishedSum[];
  readonly heldBack: readonly HeldBackSum[];
}

/** A plain sum over cells. */
export function over(cells: readonly string[]): ReadonlyMap<string, number> {
  return new Map(cells.map((cell) => [cell, 1]));
}

/** The names of all cells that occur, in the order in which they first do. */
export function cellNames({ published, counted = [], heldBack }: KnownSums): readonly string[] {
  const all = [...published, ...counted, ...heldBack];
  return [...new Set(all.flatMap(({ cells }) => [...cells.keys()]))];
}
