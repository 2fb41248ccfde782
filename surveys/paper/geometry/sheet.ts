/** A place on a page in millimetres, from the page's upper left corner. */
export type Place = { x: number; y: number; width: number; height: number };

/** A4, upright. */
const PAPER = { width: 210, height: 297 };

/** Most office printers leave this much of a sheet's edge white. */
const UNPRINTABLE = 5;
/** Where a printer prints for certain. */
export const PRINTABLE: Place = {
  x: UNPRINTABLE,
  y: UNPRINTABLE,
  width: PAPER.width - 2 * UNPRINTABLE,
  height: PAPER.height - 2 * UNPRINTABLE,
};

/** Side of a box to cross. */
export const BOX = 4.5;

/** Side of a corner square, and how far it lies from the sheet's edges. */
const CORNER = 5;
const CORNER_EDGE = 9;
const FAR = { x: PAPER.width - CORNER_EDGE - CORNER, y: PAPER.height - CORNER_EDGE - CORNER };

/**
 * The four black squares by which a scan finds its place, clockwise from the upper left. Not mirrored where
 * a language is written from the right: a reader must find them before it knows the language.
 */
export const CORNERS: readonly Place[] = [
  { x: CORNER_EDGE, y: CORNER_EDGE },
  { x: FAR.x, y: CORNER_EDGE },
  { x: FAR.x, y: FAR.y },
  { x: CORNER_EDGE, y: FAR.y },
].map((corner) => ({ ...corner, width: CORNER, height: CORNER }));

/** The QR code's pattern, with at least four modules of white around it (ISO/IEC 18004). Not mirrored. */
export const CODE: Place = { x: 172, y: 9, width: 20, height: 20 };

/** What a page says about itself stands beside the code and between the lower squares. */
export const HEAD: Place = { x: 20, y: 9, width: 146, height: 20 };
export const FOOT: Place = { x: 20, y: 281, width: 170, height: 8 };

/** The questions. */
export const BODY: Place = { x: 20, y: 34, width: 170, height: 246 };

/** Text sizes of the questions in points. */
export const TEXT_SIZES = [14, 18] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** A single sheet has one page; duplex sheets are printed on both sides, and every form begins on a new one. */
export const SIDES = ["single", "duplex"] as const;
export type Sides = (typeof SIDES)[number];

/** Millimetres of a typographic point. */
export const POINT = 25.4 / 72;
