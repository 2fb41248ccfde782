import type { Place } from "./sheet.ts";

/** One line of words. `baseline` is where its letters stand; the text is in the order of reading. */
export type Line = { text: string; x: number; baseline: number; width: number };

/** Words of one look. `place` is the room they take. */
export type Words = {
  lines: readonly Line[];
  place: Place;
  /** In points. */
  size: number;
  bold: boolean;
  /** What the typist or the office needs and residents may overlook. */
  soft: boolean;
};

/** How a screen reader is told what words are: the standard structure types of a tagged PDF. */
export type Tag =
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "Span"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "Caption"
  | "TR"
  | "TD";

/** Words in their order of reading. A heading in a table says of which cells it is the head. */
export type Part = ({ tag: Tag } | { tag: "TH"; scope: "Row" | "Column" }) & {
  words?: Words;
  parts?: readonly Part[];
};

/** A mark or a word of somebody who answers belongs to a field: its place in `entryForm(…).fields`. */
type OfField = { field: number; place: Place };

/** A box to cross: the code it stands for, and the digits typed for it. `rank`: the column of a ranking. */
export type Box = OfField & { kind: "box"; code: string; typed: string; rank?: number };
/** What an answer is crossed, counted or written in. */
export type Answerable =
  | Box
  /** A line to write on, at the lower edge of its place. */
  | (OfField & { kind: "writing" })
  /** Room for one digit. */
  | (OfField & { kind: "digit" });

/** What is drawn and means nothing by itself. */
export type Ornament =
  | { kind: "rule"; place: Place }
  /** How a box looks that was crossed, or taken back. */
  | { kind: "example"; mark: "crossed" | "blackened"; place: Place };

/** Everything of a stretch of a page. */
export type Placed = {
  parts: readonly Part[];
  answerables: readonly Answerable[];
  ornaments: readonly Ornament[];
};

export const NOTHING: Placed = { parts: [], answerables: [], ornaments: [] };

/** Several stretches as one. */
export function together(stretches: readonly Placed[]): Placed {
  return {
    parts: stretches.flatMap(({ parts }) => parts),
    answerables: stretches.flatMap(({ answerables }) => answerables),
    ornaments: stretches.flatMap(({ ornaments }) => ornaments),
  };
}

/** A stretch, moved down. */
export function lowered(placed: Placed, by: number): Placed {
  return moved(
    placed,
    (place) => ({ ...place, y: place.y + by }),
    (line) => ({ ...line, baseline: line.baseline + by }),
  );
}

/**
 * A stretch seen in a mirror, with its words still readable: for languages written from the right.
 *
 * @param within from where to where it is turned around
 */
export function mirrored(placed: Placed, within: { x: number; width: number }): Placed {
  const turned = <Where extends { x: number; width: number }>(where: Where): Where => ({
    ...where,
    x: 2 * within.x + within.width - where.x - where.width,
  });
  return moved(placed, turned, turned);
}

function moved(
  { parts, answerables, ornaments }: Placed,
  place: (place: Place) => Place,
  line: (line: Line) => Line,
): Placed {
  const part = ({ words, parts: inner, ...rest }: Part): Part => ({
    ...rest,
    ...(words && {
      words: { ...words, place: place(words.place), lines: words.lines.map(line) },
    }),
    ...(inner && { parts: inner.map(part) }),
  });
  return {
    parts: parts.map(part),
    answerables: answerables.map((one) => ({ ...one, place: place(one.place) })),
    ornaments: ornaments.map((one) => ({ ...one, place: place(one.place) })),
  };
}
