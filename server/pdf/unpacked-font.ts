import { brotliDecompressSync } from "node:zlib";
import { rebuiltGlyphs } from "./rebuilt-glyphs.ts";
import { Woff2Reader } from "./woff2-reader.ts";

/** Tables by number instead of name (W3C, section 4.1). */
const KNOWN_TAGS =
  "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill";
const OTHER_TAG = 63;
const SIGNATURE = 0x774f4632;
const HEADER_REST = 20;
/** Outlines are packed in a way of their own unless their table says 3; other tables where they say more than 0. */
const PLAIN_OUTLINES = 3;
/** Offset of `indexToLocFormat` in the table `head`. */
const LOCA_FORMAT = 50;

type Entry = { tag: string; version: number; length: number };

/**
 * Unpacks a WOFF2 font to TrueType, so that a PDF can embed the very files that the pages show: what makes
 * the PDF reads WOFF2, but cannot take a part of such a font.
 *
 * @throws {RangeError} where the bytes are no WOFF2 font with TrueType outlines, or use a rare packing
 */
export function unpackedFont(woff2: Uint8Array): Uint8Array {
  const reader = new Woff2Reader(woff2);
  if (reader.u32() !== SIGNATURE) throw new RangeError("no WOFF2 font");
  const flavor = reader.u32();
  reader.u32();
  const count = reader.u16();
  reader.u16();
  reader.u32();
  const packedLength = reader.u32();
  reader.take(4 + HEADER_REST);
  const entries = Array.from({ length: count }, () => entry(reader));
  const data = new Woff2Reader(brotliDecompressSync(reader.take(packedLength)));

  const tables = new Map<string, Uint8Array>();
  for (const { tag, version, length } of entries) {
    const bytes = data.take(length);
    if (tag === "glyf" && version !== PLAIN_OUTLINES) {
      const { glyf, loca } = rebuiltGlyphs(bytes);
      tables.set("glyf", glyf).set("loca", loca);
    } else if (tag === "hmtx" && version !== 0) {
      throw new RangeError("a font with packed widths");
    } else if (tag !== "loca" || version === PLAIN_OUTLINES) {
      tables.set(tag, bytes);
    }
  }
  const head = tables.get("head");
  if (!head || !tables.has("glyf")) throw new RangeError("a font without outlines");
  const withLongOffsets = new Uint8Array(head);
  new DataView(withLongOffsets.buffer).setInt16(LOCA_FORMAT, 1);
  return trueType(flavor, tables.set("head", withLongOffsets));
}

function entry(reader: Woff2Reader): Entry {
  const flags = reader.u8();
  const index = flags & 63;
  const tag =
    index === OTHER_TAG
      ? Buffer.from(reader.take(4)).toString("latin1")
      : KNOWN_TAGS.slice(index * 5, index * 5 + 4);
  const version = flags >> 6;
  const length = reader.base128();
  const outlines = tag === "glyf" || tag === "loca";
  const packed = outlines ? version !== PLAIN_OUTLINES : version !== 0;
  return { tag, version, length: packed ? reader.base128() : length };
}

/** A TrueType file of these tables. Sums of control stay 0: only printers of old ask for them. */
function trueType(flavor: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  directory.writeUInt32BE(flavor, 0);
  directory.writeUInt16BE(sorted.length, 4);
  const bodies: Uint8Array[] = [];
  let offset = directory.length;
  sorted.forEach(([tag, bytes], index) => {
    const at = 12 + 16 * index;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    const body = Buffer.concat([bytes, new Uint8Array((4 - (bytes.length % 4)) % 4)]);
    bodies.push(body);
    offset += body.length;
  });
  return Buffer.concat([directory, ...bodies]);
}
