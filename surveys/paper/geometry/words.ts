import type { Line, Words } from "./placed.ts";
import { POINT } from "./sheet.ts";

/** The width of words in millimetres, at a size in points. Fonts belong to whoever prints. */
export type Measure = (text: string, size: number, bold: boolean) => number;

/** Height of a line, and where its letters stand in it, as shares of the size. */
const LINE_HEIGHT = 1.25;
const BASELINE = 0.95;

export type Look = { size: number; bold?: boolean; soft?: boolean };
export type Room = { x: number; y: number; width: number };

/** How high a line of a size is, in millimetres. */
export function lineHeight(size: number): number {
  return size * LINE_HEIGHT * POINT;
}

/** Sets words into a width, line by line. In languages written from the right, "start" is mirrored later. */
export function setWords(
  measure: Measure,
  text: string,
  room: Room,
  { size, bold = false, soft = false }: Look,
  align: "start" | "center" | "end" = "start",
): Words {
  const high = lineHeight(size);
  const width = (words: string) => measure(words, size, bold);
  const lines = broken(text, room.width, width).map((words, index): Line => {
    const wide = width(words);
    const free = room.width - wide;
    return {
      text: words,
      x: room.x + (align === "start" ? 0 : align === "end" ? free : free / 2),
      baseline: room.y + index * high + size * BASELINE * POINT,
      width: wide,
    };
  });
  const place = { ...room, height: lines.length * high };
  return { lines, place, size, bold, soft };
}

/** The widest word of a text, in millimetres: less room would break it. */
export function widestWord(measure: Measure, text: string, { size, bold = false }: Look): number {
  return Math.max(0, ...text.split(" ").map((word) => measure(word, size, bold)));
}

/** Breaks a text between words; a word that is too long for a line alone is broken itself. */
function broken(text: string, width: number, widthOf: (words: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = widthOf(word) <= width ? [word] : cut(word, width, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

function cut(word: string, width: number, widthOf: (words: string) => number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && widthOf(piece + letter) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
