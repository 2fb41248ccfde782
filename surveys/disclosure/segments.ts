import { ANSWER_STATES } from "../response/answer.ts";
import type { Counts } from "../tally/counts.ts";
import type { Layout, Part } from "../tally/layout.ts";

const STATES = ANSWER_STATES.length;
const ANSWERED = ANSWER_STATES.indexOf("answered");
const TOO_MANY = ANSWER_STATES.indexOf("tooMany");

/** Places of a cell that rest on the same people. */
export type Places = {
  places: readonly number[];
  /** How many people they rest on in these counts. */
  people(counts: Counts): number;
};

/**
 * What is published of a part, as a whole or not at all. Places in no segment are never published.
 *
 * `aside` is what people with too many crosses mentioned. It comes from the same moment as the rest, but
 * rests on those people alone, who are often only one or two: then it is left out.
 */
export type Segment = Places & { part: Part; aside: Places | null };

/**
 * What the rule of release moves, whatever is counted: one segment is the clock of all, and nothing is
 * published unless it may move.
 */
export type Ruled = { size: number; segments: readonly RuledSegment[] };
type RuledSegment = Places & { aside: Places | null; isClock: boolean };

/** A questionnaire's counts of responses: their number is the clock. */
export function ruledResponses(layout: Layout): Ruled {
  const segments = segmentsOf(layout).map(({ part, ...segment }) => ({
    ...segment,
    isClock: part.kind === "responses",
  }));
  return { size: layout.size, segments };
}

/** The segments of a layout, one for each part. */
export function segmentsOf(layout: Layout): Segment[] {
  return layout.parts.map((part) => ({ part, aside: null, ...segmentOf(part) }));
}

function segmentOf(part: Part): Places & { aside?: Places } {
  const { start, length } = part;
  const at = (place: number) => (counts: Counts) => counts[start + place] ?? 0;
  switch (part.kind) {
    case "responses":
    case "pair":
      return { places: range(start, length), people: at(0) };
    case "item":
    case "number":
    case "text":
      return { places: range(start, length), people: at(ANSWERED) };
    case "choice": {
      const options = part.codes.length;
      return {
        places: range(start, STATES + options),
        people: at(ANSWERED),
        aside: { places: range(start + STATES + options, options), people: at(TOO_MANY) },
      };
    }
    case "ranking": {
      const items = part.codes.length;
      const patterns = range(start + STATES + items, part.patterns);
      return {
        places: [...range(start, STATES), ...patterns],
        people: at(ANSWERED),
        aside: { places: range(start + STATES, items), people: at(TOO_MANY) },
      };
    }
    case "joint": {
      const places = completePairs(part);
      return {
        places,
        people: (counts) => places.reduce((sum, place) => sum + (counts[place] ?? 0), 0),
      };
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
