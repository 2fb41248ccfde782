import { crc32, deflateRawSync } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { fromBuffer } from "yauzl";

/** A file inside a ZIP archive. */
export type Part = { name: string; bytes: Uint8Array };

const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
/** 1 January 1980: the same parts make the same archive, whenever. */
const DAY = 0x0021;
const LOCAL = { mark: 0x04034b50, size: 30 };
const CENTRAL = { mark: 0x02014b50, size: 46 };
const END = { mark: 0x06054b50, size: 22 };
const VERSION = 20;

/** Unpacks an archive that we have just made. */
export async function partsOf(archive: Uint8Array): Promise<Part[]> {
  const file = await opened(archive);
  const parts: Part[] = [];
  return new Promise((done, failed) => {
    file.on("error", failed);
    file.on("end", () => done(parts));
    file.on("entry", (entry: Entry) => {
      bytesOf(file, entry).then((bytes) => {
        if (!entry.fileName.endsWith("/")) parts.push({ name: entry.fileName, bytes });
        file.readEntry();
      }, failed);
    });
    file.readEntry();
  });
}

function opened(archive: Uint8Array): Promise<ZipFile> {
  return new Promise((done, failed) => {
    fromBuffer(Buffer.from(archive), { lazyEntries: true }, (error, file) => {
      if (error) failed(error);
      else done(file);
    });
  });
}

function bytesOf(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) return failed(error);
      const chunks: Uint8Array[] = [];
      stream.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      stream.on("end", () => done(Buffer.concat(chunks)));
      stream.on("error", failed);
    });
  });
}

/** Packs parts into one archive (APPNOTE 6.3, without extensions: small files, no more than 65,535). */
export function packed(parts: readonly Part[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of parts) {
    const named = Buffer.from(name, "utf8");
    const deflated = deflateRawSync(bytes);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(VERSION, 0);
    about.writeUInt16LE(UTF8_NAMES, 2);
    about.writeUInt16LE(DEFLATED, 4);
    about.writeUInt16LE(DAY, 8);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(deflated.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(named.length, 22);
    const local = Buffer.alloc(LOCAL.size);
    local.writeUInt32LE(LOCAL.mark, 0);
    about.copy(local, 4);
    const central = Buffer.alloc(CENTRAL.size);
    central.writeUInt32LE(CENTRAL.mark, 0);
    central.writeUInt16LE(VERSION, 4);
    about.copy(central, 6);
    central.writeUInt32LE(at, 42);
    pieces.push(local, named, deflated);
    directory.push(central, named);
    at += local.length + named.length + deflated.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END.size);
  end.writeUInt32LE(END.mark, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}
