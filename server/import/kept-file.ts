import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "../settings.ts";

/** As much of a file's beginning as decides what it is. */
const HEAD_BYTES = 65_536;
const MEGABYTE = 1_048_576;
/** Files that nobody needs any more are cleared away after this long: an upload may just be coming in. */
const KEPT_MILLISECONDS = 24 * 3_600_000;

/** A file kept on the server's disk while it is being looked at and read in. */
export type KeptFile = {
  path: string;
  /** SHA-256 of its bytes, hexadecimal: the same file is known again, whatever its name. */
  digest: string;
  bytes: number;
  head: Uint8Array;
  isUtf8: boolean;
};

/**
 * Keeps a file under the digest of its bytes, in one pass, however large it is: `DATA_DIR/imports`.
 *
 * @returns too-large where it has more bytes than the settings allow; then nothing is kept
 */
export async function keepFile(
  settings: Settings,
  source: AsyncIterable<Uint8Array>,
): Promise<{ kind: "kept"; file: KeptFile } | { kind: "too-large" }> {
  const folder = folderOf(settings);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `incoming-${process.pid}-${performance.now()}`);
  const most = settings.uploadMegabytes * MEGABYTE;
  const look = newLook();
  const target = await open(temporary, "w");
  try {
    for await (const bytes of source) {
      if (look.bytes + bytes.length > most) {
        await rm(temporary);
        return { kind: "too-large" };
      }
      look.add(bytes);
      await target.writeFile(bytes);
    }
    // What is said to be kept must be there after a power failure too.
    await target.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await target.close();
  }
  const found = look.end();
  const path = pathOf(settings, found.digest);
  await rename(temporary, path);
  return { kind: "kept", file: { path, ...found } };
}

/** Whether a file with this digest still lies on the disk. */
export async function isKept(settings: Settings, digest: string): Promise<boolean> {
  return (await stat(pathOf(settings, digest)).catch(() => undefined)) !== undefined;
}

/** Looks at a file that was kept before; undefined where it is gone. */
export async function keptFile(settings: Settings, digest: string): Promise<KeptFile | undefined> {
  const path = pathOf(settings, digest);
  if (!(await isKept(settings, digest))) return undefined;
  const look = newLook();
  for await (const bytes of createReadStream(path)) look.add(bytes);
  return { path, ...look.end() };
}

/** Where a file with this digest lies, or would lie. */
function pathOf(settings: Settings, digest: string): string {
  return join(folderOf(settings), digest);
}

/** Where the table to be read lies: the file itself, or a sheet of a workbook, written out beside it. */
export function tablePathOf(
  settings: Settings,
  digest: string,
  sheet: { number: number } | undefined,
): string {
  const path = pathOf(settings, digest);
  return sheet === undefined ? path : `${path}.${sheet.number}`;
}

/** Removes a file and its sheets: people's own words are in it, and nobody needs it any more. */
export async function forgetFile(settings: Settings, digest: string): Promise<void> {
  const folder = folderOf(settings);
  for (const name of await readdir(folder).catch(() => []))
    if (digestIn(name) === digest) await rm(join(folder, name), { force: true });
}

function digestIn(name: string): string {
  return name.split(".")[0] ?? name;
}

/** Removes files that no batch needs, such as uploads that broke off. */
export async function forgetUnneededFiles(
  settings: Settings,
  needed: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const folder = folderOf(settings);
  for (const name of await readdir(folder).catch(() => [])) {
    if (needed.has(digestIn(name))) continue;
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: now.getTime() }));
    if (now.getTime() - mtimeMs > KEPT_MILLISECONDS) await rm(join(folder, name), { force: true });
  }
}

function folderOf(settings: Settings): string {
  return join(settings.dataDir, "imports");
}

/** Collects what is to know about a file's bytes while they pass by. */
function newLook() {
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let headLength = 0;
  let valid = true;
  let rest: Uint8Array = new Uint8Array();
  return {
    bytes: 0,
    add(bytes: Uint8Array) {
      this.bytes += bytes.length;
      hash.update(bytes);
      if (headLength < HEAD_BYTES) {
        const piece = bytes.slice(0, HEAD_BYTES - headLength);
        head.push(piece);
        headLength += piece.length;
      }
      if (!valid) return;
      const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const end = lastCharacterEnd(joined);
      valid = isUtf8(joined.subarray(0, end));
      rest = joined.slice(end);
    },
    end() {
      return {
        digest: hash.digest("hex"),
        bytes: this.bytes,
        head: new Uint8Array(Buffer.concat(head)),
        isUtf8: valid && rest.length === 0,
      };
    },
  };
}

/** Where the last complete UTF-8 character ends: a chunk may cut one in two. */
function lastCharacterEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < length ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
