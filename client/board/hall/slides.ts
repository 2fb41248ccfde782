import type { NeedField } from "../../../surveys/pictures/need-field.ts";
import { needField } from "../../../surveys/pictures/need-field.ts";
import type { DistrictResult } from "../../../surveys/wire/results.ts";
import type { ListId, RankedList } from "../parts/ranked-lists.ts";
import { rankedLists } from "../parts/ranked-lists.ts";

/** More lines than this cannot be read from the last row. */
const MOST_LINES = 10;

/** One picture on the wall. */
export type Slide = RankedList & {
  /** Topics that have no line here. */
  left: number;
  /** Importance against present state in place of the list. */
  field: NeedField | null;
};

/** The pictures that a result has. Below the threshold there are none. */
export function slidesOf(result: DistrictResult): Slide[] {
  return rankedLists(result).flatMap((list): Slide[] => {
    const slide = {
      ...list,
      rows: list.rows.slice(0, MOST_LINES),
      left: Math.max(0, list.rows.length - MOST_LINES),
      field: null,
    };
    const field = list.id === "need" ? fieldOf(result) : null;
    return field ? [slide, { ...slide, field }] : [slide];
  });
}

/** The field with as many points as can be told apart; null where there is nothing to place. */
function fieldOf({ findings: { need } }: DistrictResult): NeedField | null {
  const field = need && needField(need);
  if (!field || field.points.length === 0) return null;
  return { ...field, points: field.points.slice(0, MOST_LINES) };
}

/** The slide of a view: the first where the view has none. */
export function slideAt(slides: readonly Slide[], view: string, isField: boolean): number {
  const ofView = ({ id }: { id: ListId }) => id === view;
  const exact = slides.findIndex((slide) => ofView(slide) && !!slide.field === isField);
  return Math.max(0, exact < 0 ? slides.findIndex(ofView) : exact);
}
