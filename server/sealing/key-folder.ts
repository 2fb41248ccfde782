import type { webcrypto } from "node:crypto";
import { createHash, randomUUID } from "node:crypto";
import { link, mkdir, open, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";

const FORMAT = "nachbarstimme-sealing-key-1";
const FILE_NAME = /^key-[A-Za-z0-9_-]{16}\.json$/;
/** Whichever process has this name first has made the first key of the folder. It stays. */
const FIRST = ".first";
const ID_LENGTH = 16;
const CURVE = { name: "ECDH", namedCurve: "P-256" };
const USAGES = ["deriveBits"] as const;

const Coordinate = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
const KeyFile = v.strictObject({
  format: v.literal(FORMAT),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  privateKey: v.strictObject({
    kty: v.literal("EC"),
    crv: v.literal("P-256"),
    x: Coordinate,
    y: Coordinate,
    d: Coordinate,
  }),
});
type KeyFile = v.InferOutput<typeof KeyFile>;

/** One key pair of the folder. */
export type FolderKey = {
  /** The first characters of its public key's SHA-256. */
  id: string;
  createdAt: string;
  /** Raw point, base64url. */
  publicKey: string;
  pair: webcrypto.CryptoKeyPair;
};

/** Why a folder's keys cannot be used, as a sentence for the console. */
export class KeyFolderError extends Error {}

/**
 * Reads the keys of a folder, oldest first. A file never changes once it is there, so those already
 * known are not read again.
 *
 * @throws {KeyFolderError} for a file that is no key
 */
export async function readKeys(
  folder: string,
  known: readonly FolderKey[] = [],
): Promise<FolderKey[]> {
  const names = (await readdir(folder)).filter((name) => FILE_NAME.test(name));
  const keys = await Promise.all(
    names.map(
      async (name) =>
        known.find(({ id }) => nameOf(id) === name) ?? keyOf(await readFileAt(folder, name)),
    ),
  );
  return keys.sort((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1));
}

/** Adds a new key to a folder: whole and on the disk before it has its name. */
export async function makeKey(folder: string, createdAt: Date): Promise<void> {
  await withNewFile(folder, createdAt, async (path, { id }) => {
    await linkOnce(path, join(folder, nameOf(id)));
  });
  await syncFolder(folder);
}

/** Makes the first key of a folder. Processes that do so at the same moment all end with the same one. */
export async function makeFirstKey(folder: string, createdAt: Date): Promise<void> {
  const first = join(folder, FIRST);
  await withNewFile(folder, createdAt, (path) => linkOnce(path, first));
  const { id } = await keyOf(await readFileAt(folder, FIRST));
  await linkOnce(first, join(folder, nameOf(id)));
  await syncFolder(folder);
}

/** Makes the folder where it is missing; only its owner may look inside. */
export async function ensureFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

async function withNewFile(
  folder: string,
  createdAt: Date,
  use: (path: string, key: FolderKey) => Promise<void>,
): Promise<void> {
  const pair = await crypto.subtle.generateKey(CURVE, true, USAGES);
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  const file = v.parse(KeyFile, {
    format: FORMAT,
    createdAt: createdAt.toISOString(),
    privateKey: { kty, crv, x, y, d },
  });
  const unfinished = join(folder, `.${randomUUID()}.unfinished`);
  try {
    const handle = await open(unfinished, "wx", 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(file, null, 1)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await use(unfinished, await keyOf(file));
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Unlike a rename, a link never takes the place of a file that another process has just made. */
async function linkOnce(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

async function readFileAt(folder: string, name: string): Promise<KeyFile> {
  const path = join(folder, name);
  const text = await readFile(path, "utf8");
  try {
    return v.parse(KeyFile, JSON.parse(text));
  } catch {
    throw new KeyFolderError(`${path} ist kein Schlüssel von Nachbarstimme.`);
  }
}

async function keyOf({ createdAt, privateKey }: KeyFile): Promise<FolderKey> {
  const { d: _, ...publicPart } = privateKey;
  const publicKey = await crypto.subtle.importKey("jwk", publicPart, CURVE, true, []);
  const raw = Buffer.from(await crypto.subtle.exportKey("raw", publicKey));
  return {
    id: createHash("sha256").update(raw).digest("base64url").slice(0, ID_LENGTH),
    createdAt,
    publicKey: raw.toString("base64url"),
    pair: {
      publicKey,
      privateKey: await crypto.subtle.importKey("jwk", privateKey, CURVE, false, USAGES),
    },
  };
}

function nameOf(id: string): string {
  return `key-${id}.json`;
}

/** Makes a new name durable. Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
