import { ANSWER_STATES } from "../response/answer.ts";
import type { Counts } from "../tally/counts.ts";
import type { Layout, Part } from "../tally/layout.ts";

const STATES = ANSWER_STATES.length;
const ANSWERED = ANSWER_STATES.indexOf("answered");
const TOO_MANY = ANSWER_STATES.indexOf("tooMany");

/**
 * Places of a cell that are published together or not at all, because they rest on the same people.
 * Most parts are one segment. What people with too many crosses mentioned is a segment of its own:
 * it rests on those people alone, who are often only one or two.
 */
export type Segment = {
  part: Part;
  /** The places that a release may fill. All others of the part are never published. */
  places: readonly number[];
  /** How many people the segment rests on in these counts. */
  people(counts: Counts): number;
};

/** The segments of a layout. Places in none of them are never published. */
export function segmentsOf(layout: Layout): Segment[] {
  return layout.parts.flatMap(segmentsOfPart);
}

function segmentsOfPart(part: Part): Segment[] {
  const { start, length } = part;
  const at = (place: number) => (counts: Counts) => counts[start + place] ?? 0;
  switch (part.kind) {
    case "responses":
    case "pair":
      return [{ part, places: range(start, length), people: at(0) }];
    case "item":
    case "number":
    case "text":
      return [{ part, places: range(start, length), people: at(ANSWERED) }];
    case "choice": {
      const options = part.codes.length;
      return [
        { part, places: range(start, STATES + options), people: at(ANSWERED) },
        { part, places: range(start + STATES + options, options), people: at(TOO_MANY) },
      ];
    }
    case "ranking": {
      const items = part.codes.length;
      const patterns = range(start + STATES + items, part.patterns);
      return [
        { part, places: [...range(start, STATES), ...patterns], people: at(ANSWERED) },
        { part, places: range(start + STATES, items), people: at(TOO_MANY) },
      ];
    }
    case "joint": {
      const places = completePairs(part);
      return [
        {
          part,
          places,
          people: (counts) => places.reduce((sum, place) => sum + (counts[place] ?? 0), 0),
        },
      ];
    }
  }
}

/**
 * Only people who rated both. The margins of a joint table (one rating beside "don't know" or nothing)
 * would show, by subtraction from the item, what the few with half a pair said.
 */
function completePairs({ start, points }: Extract<Part, { kind: "joint" }>): number[] {
  return range(0, points).flatMap((row) => range(start + row * (points + 2), points));
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}
