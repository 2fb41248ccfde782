import { batteryOf } from "../../definition/questionnaire.ts";
import { ANSWER_STATES } from "../../response/answer.ts";
import type { Counts } from "../../tally/counts.ts";
import type { Layout, Part } from "../../tally/layout.ts";
import { segmentsOf } from "../segments.ts";

const STATES = ANSWER_STATES.length;
const ANSWERED = ANSWER_STATES.indexOf("answered");

/** What is held back or published as a whole of the groups that it rests on. */
export type Piece = {
  /** How many people it rests on in these counts. */
  people(counts: Counts): number;
  /** Adds what it is of some counts to others. */
  add(from: Counts, to: Counts): void;
};

type Item = Extract<Part, { kind: "item" }>;
type Joint = Extract<Part, { kind: "joint" }>;

/**
 * The pieces of a layout: its segments, with three exceptions of the same reason.
 * Where a topic's importance and present state stand in a table, whoever rated both and whoever rated one
 * alone are pieces of their own. Otherwise the item less the margin of the table would be the answers of
 * the few with half a pair.
 */
export function piecesOf(layout: Layout): Piece[] {
  const { questionnaire } = layout;
  const important = batteryOf(questionnaire, "importance");
  const present = batteryOf(questionnaire, "presentState");
  const itemOf = (question: typeof important, topic: string) =>
    layout.parts.find(
      (part): part is Item =>
        part.kind === "item" && part.question === question && part.item === topic,
    );
  const paired = new Set<Part>();
  const pieces: Piece[] = [];
  for (const joint of layout.parts) {
    if (joint.kind !== "joint") continue;
    const row = itemOf(important, joint.topic);
    const column = itemOf(present, joint.topic);
    if (!row || !column) continue;
    paired.add(joint).add(row).add(column);
    pieces.push(bothRated(joint, row, column));
    pieces.push(oneRated(row, (counts, point) => sumAlong(counts, joint, "row", point)));
    pieces.push(oneRated(column, (counts, point) => sumAlong(counts, joint, "column", point)));
  }
  for (const { part, places, people, aside } of segmentsOf(layout)) {
    if (paired.has(part)) continue;
    pieces.push({ people, add: copying(places) });
    if (aside) pieces.push({ people: aside.people, add: copying(aside.places) });
  }
  return pieces;
}

/** On how many people of some counts each piece rests. @param pieces in the order of `piecesOf` */
export function peopleIn(pieces: readonly Piece[], counts: Counts): Counts {
  return Float64Array.from(pieces, (piece) => piece.people(counts));
}

/** The complete pairs, what they add to both items, and who said nothing or "don't know" to either. */
function bothRated(joint: Joint, row: Item, column: Item): Piece {
  const { start, points } = joint;
  const cells: number[] = [];
  for (let one = 0; one < points; one++)
    for (let other = 0; other < points; other++) cells.push(start + one * (points + 2) + other);
  const people = (counts: Counts) => cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
  const states = [row, column].flatMap((item) =>
    ANSWER_STATES.flatMap((_, state) => (state === ANSWERED ? [] : [item.start + state])),
  );
  const copy = copying([...cells, ...states]);
  return {
    people,
    add(from, to) {
      copy(from, to);
      for (const [item, way] of [
        [row, "row"],
        [column, "column"],
      ] as const) {
        plus(to, item.start + ANSWERED, people(from));
        for (let point = 0; point < points; point++)
          plus(to, item.start + STATES + point, sumAlong(from, joint, way, point));
      }
    },
  };
}

/** Who rated an item, but not its counterpart. @param paired how many of a rating did both */
function oneRated(item: Item, paired: (counts: Counts, point: number) => number): Piece {
  const points = item.length - STATES;
  const alone = (counts: Counts, point: number) =>
    (counts[item.start + STATES + point] ?? 0) - paired(counts, point);
  const people = (counts: Counts) => {
    let sum = 0;
    for (let point = 0; point < points; point++) sum += alone(counts, point);
    return sum;
  };
  return {
    people,
    add(from, to) {
      plus(to, item.start + ANSWERED, people(from));
      for (let point = 0; point < points; point++)
        plus(to, item.start + STATES + point, alone(from, point));
    },
  };
}

/** How many gave a rating in one of the two and any in the other. */
function sumAlong(
  counts: Counts,
  { start, points }: Joint,
  way: "row" | "column",
  point: number,
): number {
  let sum = 0;
  for (let other = 0; other < points; other++)
    sum +=
      counts[
        start + (way === "row" ? point * (points + 2) + other : other * (points + 2) + point)
      ] ?? 0;
  return sum;
}

function copying(places: readonly number[]): Piece["add"] {
  return (from, to) => {
    for (const place of places) plus(to, place, from[place] ?? 0);
  };
}

function plus(counts: Counts, place: number, more: number): void {
  counts[place] = (counts[place] ?? 0) + more;
}
