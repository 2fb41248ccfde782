import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

/** One file of an archive: its text, piece by piece. */
export type ZipEntry = { name: string; text: AsyncIterable<string> | Iterable<string> };

const VERSION = 20;
/** Sizes stand behind the content (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** Half the time of the usual level for a little more size. */
const PACKING = 3;
/** 1 January 1980: an archive need not tell when it was made. */
const DATE = 0x0021;

type Written = { name: Buffer; crc: number; packed: number; size: number; offset: number };

/**
 * Packs files into an archive as their text comes: memory does not grow with their length. No file may
 * reach 4 GiB.
 *
 * Source: PKWARE, APPNOTE.TXT 6.3.10, §4.3.
 */
export async function* zipped(entries: Iterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const files: Written[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const file: Written = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, offset };
    const head = localHeader(file);
    yield head;
    for await (const piece of deflated(text, file)) yield piece;
    const behind = descriptor(file);
    yield behind;
    offset += head.length + file.packed + behind.length;
    files.push(file);
  }
  const directory = Buffer.concat(files.map(directoryEntry));
  yield directory;
  yield endOfDirectory(files.length, directory.length, offset);
}

/** Counts while it packs. */
async function* deflated(text: ZipEntry["text"], file: Written): AsyncGenerator<Uint8Array> {
  const packer = createDeflateRaw({ level: PACKING });
  const counted = async function* () {
    for await (const piece of text) {
      const bytes = Buffer.from(piece);
      file.crc = crc32(bytes, file.crc);
      file.size += bytes.length;
      yield bytes;
    }
  };
  const packing = pipeline(Readable.from(counted(), { objectMode: true }), packer);
  // A failure arrives by the packer as well, where it is awaited.
  packing.catch(() => {});
  for await (const piece of packer) {
    file.packed += piece.length;
    yield piece;
  }
  await packing;
}

function localHeader({ name }: Written): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(VERSION, 4);
  head.writeUInt16LE(FLAGS, 6);
  head.writeUInt16LE(DEFLATE, 8);
  head.writeUInt16LE(DATE, 12);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const behind = Buffer.alloc(16);
  behind.writeUInt32LE(0x08074b50, 0);
  behind.writeUInt32LE(crc, 4);
  behind.writeUInt32LE(packed, 8);
  behind.writeUInt32LE(size, 12);
  return behind;
}

function directoryEntry({ name, crc, packed, size, offset }: Written): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATE, 10);
  entry.writeUInt16LE(DATE, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

function endOfDirectory(files: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
