import type { Increments } from "./count.ts";
import type { Part } from "./layout.ts";

/** The counts of one cell in the order of its layout: exact integers, held as doubles. */
export type Counts = Float64Array;

/** An empty cell. */
export function noCounts(size: number): Counts {
  return new Float64Array(size);
}

/** Adds what a response adds (sign 1) or takes it away again (sign −1). Changes `counts`. */
export function applyIncrements(counts: Counts, increments: Increments, sign: 1 | -1): void {
  for (let at = 0; at < increments.length; at += 2) {
    const place = increments[at] ?? 0;
    counts[place] = (counts[place] ?? 0) + sign * (increments[at + 1] ?? 0);
  }
}

/** Adds one cell to another. Changes `counts`. @throws {RangeError} if they have different layouts */
export function addCounts(counts: Counts, more: Counts): void {
  if (counts.length !== more.length) throw new RangeError("cells of different layouts");
  for (let place = 0; place < counts.length; place++)
    counts[place] = (counts[place] ?? 0) + (more[place] ?? 0);
}

/** Whether a cell holds nothing at all. */
export function isEmpty(counts: Counts): boolean {
  return counts.every((count) => count === 0);
}

/** The counts of one part. */
export function countsOf(counts: Counts, part: Part): Counts {
  return counts.subarray(part.start, part.start + part.length);
}

const LARGEST = 2 ** 51;
/** Room to write into; what is handed out is a copy of its used part. */
const SCRATCH = new Uint8Array(65_536);
/** A count takes at most eight bytes. */
const MOST_BYTES = 8;

/**
 * Writes counts as zigzag varints (LEB128), a run of zeros as 0 and its length less one: most places of
 * a cell are empty, small numbers take one byte, there is no byte order, and equal counts give equal
 * bytes. @throws {RangeError} where a count is no safe integer
 */
export function encodeCounts(counts: Counts): Uint8Array {
  const room = counts.length * MOST_BYTES;
  const bytes = SCRATCH.length < room ? new Uint8Array(room) : SCRATCH;
  let at = 0;
  const put = (value: number) => {
    let rest = value;
    for (; rest >= 2 ** 31; rest = Math.floor(rest / 128)) bytes[at++] = (rest % 128) | 128;
    for (; rest > 127; rest >>>= 7) bytes[at++] = (rest & 127) | 128;
    bytes[at++] = rest;
  };
  for (let place = 0; place < counts.length; ) {
    const count = counts[place++] ?? 0;
    if (!Number.isSafeInteger(count) || Math.abs(count) > LARGEST)
      throw new RangeError(`a count of ${count} cannot be kept exactly`);
    put(count < 0 ? -count * 2 - 1 : count * 2);
    if (count !== 0) continue;
    const first = place;
    while (place < counts.length && counts[place] === 0) place++;
    put(place - first);
  }
  return bytes.slice(0, at);
}

/** Reads counts. @throws {RangeError} if the bytes do not hold exactly `size` counts */
export function decodeCounts(bytes: Uint8Array, size: number): Counts {
  const counts = noCounts(size);
  let at = 0;
  const take = (): number => {
    let byte = bytes[at++] ?? tooEarly();
    let value = byte & 127;
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = bytes[at++] ?? tooEarly();
      value += (byte & 127) * factor;
    }
    return value;
  };
  for (let place = 0; place < size; place++) {
    const value = take();
    if (value === 0) place += take();
    else counts[place] = value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    if (place >= size) throw new RangeError("counts of another size");
  }
  if (at !== bytes.length) throw new RangeError("counts end too late");
  return counts;
}

function tooEarly(): never {
  throw new RangeError("counts end too early");
}
