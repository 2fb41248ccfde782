import { Woff2Reader } from "./woff2-reader.ts";

type Point = { onCurve: boolean; dx: number; dy: number };

/** The tables of outlines in the form that TrueType gives them, offsets of four bytes. */
export type Outlines = { glyf: Uint8Array; loca: Uint8Array };

/**
 * Builds the table of outlines anew from WOFF2's transformed form (W3C, section 5.1). Points are written
 * plainly: what reads this compresses or subsets it anyway.
 */
export function rebuiltGlyphs(table: Uint8Array): Outlines {
  const head = new Woff2Reader(table);
  head.u32();
  const count = head.u16();
  head.u16();
  const sizes = Array.from({ length: 7 }, () => head.u32());
  const [contours, points, flags, glyphs, composites, boxes, instructions] = sizes.map(
    (size) => new Woff2Reader(head.take(size)),
  );
  if (!contours || !points || !flags || !glyphs || !composites || !boxes || !instructions)
    throw new RangeError("the font lacks a stream");
  const hasBox = boxes.take(4 * Math.floor((count + 31) / 32));

  const parts: Uint8Array[] = [];
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  let offset = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    const contourCount = contours.i16();
    const boxed = ((hasBox[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
    const box = boxed ? boxes.take(8) : undefined;
    let body: Uint8Array | undefined;
    if (contourCount > 0) {
      const ends = endsOf(Array.from({ length: contourCount }, () => points.u255()));
      const outline = Array.from({ length: (ends.at(-1) ?? -1) + 1 }, () =>
        point(flags.u8(), glyphs),
      );
      const code = instructions.take(glyphs.u255());
      body = simpleGlyph(ends, outline, code, box ?? boxOf(outline));
    } else if (contourCount < 0 && box) {
      const { parts: components, hasInstructions } = componentsOf(composites);
      const code = hasInstructions ? instructions.take(glyphs.u255()) : undefined;
      body = compositeGlyph(components, code, box);
    }
    loca.setUint32(glyph * 4, offset);
    if (!body) continue;
    parts.push(body);
    offset += body.length;
  }
  loca.setUint32(count * 4, offset);
  return { glyf: Buffer.concat(parts), loca: new Uint8Array(loca.buffer) };
}

/** The number of each contour's last point. */
function endsOf(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => {
    sum += length;
    return sum - 1;
  });
}

/** One point from its flag and one to four bytes (W3C, section 5.2, table of triplets). */
function point(flag: number, data: Woff2Reader): Point {
  const onCurve = flag < 128;
  const kind = flag & 127;
  const signed = (bit: number, value: number) => ((flag & bit) === 0 ? -value : value);
  if (kind < 10) return { onCurve, dx: 0, dy: signed(1, ((kind & 14) << 7) + data.u8()) };
  if (kind < 20) return { onCurve, dx: signed(1, (((kind - 10) & 14) << 7) + data.u8()), dy: 0 };
  if (kind < 84) {
    const base = kind - 20;
    const byte = data.u8();
    return {
      onCurve,
      dx: signed(1, 1 + (base & 0x30) + (byte >> 4)),
      dy: signed(2, 1 + ((base & 0x0c) << 2) + (byte & 0x0f)),
    };
  }
  if (kind < 120) {
    const base = kind - 84;
    return {
      onCurve,
      dx: signed(1, 1 + (Math.floor(base / 12) << 8) + data.u8()),
      dy: signed(2, 1 + (((base % 12) >> 2) << 8) + data.u8()),
    };
  }
  if (kind < 124) {
    const first = data.u8();
    const second = data.u8();
    return {
      onCurve,
      dx: signed(1, (first << 4) + (second >> 4)),
      dy: signed(2, ((second & 0x0f) << 8) + data.u8()),
    };
  }
  return { onCurve, dx: signed(1, data.u16()), dy: signed(2, data.u16()) };
}

/** The box around an outline's points, as the eight bytes that a glyph begins with. */
function boxOf(outline: readonly Point[]): Uint8Array {
  let [x, y] = [0, 0];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const { dx, dy } of outline) {
    x += dx;
    y += dy;
    xs.push(x);
    ys.push(y);
  }
  return bytesOf([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
}

function simpleGlyph(
  ends: readonly number[],
  outline: readonly Point[],
  code: Uint8Array,
  box: Uint8Array,
): Uint8Array {
  return padded([
    bytesOf([ends.length]),
    box,
    bytesOf([...ends, code.length]),
    code,
    Uint8Array.from(outline, ({ onCurve }) => Number(onCurve)),
    bytesOf(outline.map(({ dx }) => dx)),
    bytesOf(outline.map(({ dy }) => dy)),
  ]);
}

function compositeGlyph(
  components: Uint8Array[],
  code: Uint8Array | undefined,
  box: Uint8Array,
): Uint8Array {
  return padded([
    bytesOf([-1]),
    box,
    ...components,
    ...(code ? [bytesOf([code.length]), code] : []),
  ]);
}

/** The components of one glyph, byte for byte, as they stand in TrueType too. */
function componentsOf(data: Woff2Reader): { parts: Uint8Array[]; hasInstructions: boolean } {
  const parts: Uint8Array[] = [];
  let hasInstructions = false;
  let more = true;
  while (more) {
    const flags = data.u16();
    const scales = (flags & 0x08 ? 2 : 0) + (flags & 0x40 ? 4 : 0) + (flags & 0x80 ? 8 : 0);
    parts.push(bytesOf([flags]), data.take(2 + (flags & 1 ? 4 : 2) + scales));
    hasInstructions ||= (flags & 0x100) !== 0;
    more = (flags & 0x20) !== 0;
  }
  return { parts, hasInstructions };
}

/** Numbers of two bytes each, big end first. */
function bytesOf(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  values.forEach((value, index) => {
    view.setInt16(index * 2, value);
  });
  return new Uint8Array(view.buffer);
}

/** Put together, and filled up to whole groups of four bytes. */
function padded(parts: readonly Uint8Array[]): Uint8Array {
  const whole = Buffer.concat(parts);
  return Buffer.concat([whole, new Uint8Array((4 - (whole.length % 4)) % 4)]);
}
