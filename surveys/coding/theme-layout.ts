import type { Places, Ruled } from "../disclosure/segments.ts";
import type { Counts } from "../tally/counts.ts";
import { noCounts } from "../tally/counts.ts";
import type { ThemeSums } from "./next-themes.ts";

/** Persons per code of one question, laid out in a row of integers: all who were read, then code by code. */
export function themeCounts({ people, codes }: ThemeSums, order: readonly string[]): Counts {
  const counts = noCounts(1 + order.length);
  counts[0] = people;
  order.forEach((code, at) => {
    counts[at + 1] = codes.get(code) ?? 0;
  });
  return counts;
}

/** Reads persons per code out of such a row. */
export function themeSums(counts: Counts, order: readonly string[]): ThemeSums {
  return {
    people: counts[0] ?? 0,
    codes: new Map(order.map((code, at) => [code, counts[at + 1] ?? 0])),
  };
}

/** What is shown as a whole or not at all: each count for itself rests on the persons that it counts. */
export function ruledThemes(size: number): Ruled {
  const segment = (place: number): Places => ({
    places: [place],
    people: (counts) => counts[place] ?? 0,
  });
  return {
    size,
    segments: Array.from({ length: size }, (_, place) => ({
      ...segment(place),
      isClock: place === 0,
      aside: null,
    })),
  };
}
