import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { RankedList } from "../parts/ranked-lists.ts";
import { rankedLists } from "../parts/ranked-lists.ts";

/** More lines than this cannot be read from the last row. */
const MOST_LINES = 10;

/** One picture on the wall. */
export type Slide = RankedList & {
  /** Topics that have no line here. */
  left: number;
};

/** The pictures that a result has. Below the threshold there are none. */
export function slidesOf(result: DistrictResult): Slide[] {
  return rankedLists(result).map((list) => ({
    ...list,
    rows: list.rows.slice(0, MOST_LINES),
    left: Math.max(0, list.rows.length - MOST_LINES),
  }));
}

/** The slide of a view: the first where the view has none. */
export function slideAt(slides: readonly Slide[], view: string): number {
  return Math.max(
    0,
    slides.findIndex(({ id }) => id === view),
  );
}
