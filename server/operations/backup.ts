import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Transaction } from "kysely";
import * as v from "valibot";
import type { Database } from "../../db/database.ts";
import type { DumpedRow } from "../../db/dump.ts";
import { DUMPED_TABLES, holdsRows, insertRows, rowsOf } from "../../db/dump.ts";
import type { Schema } from "../../db/schema.ts";
import { readSnapshot } from "../../db/snapshot.ts";

/**
 * Counts up where a migration reads rows that were there before, or drops a column: it would not see the
 * rows of an older backup.
 */
const FORMAT = "nachbarstimme-backup-3";

/** Why a backup cannot be restored, as a sentence for the console. */
export class BackupError extends Error {}

const Line = v.union([
  v.strictObject({
    format: v.pipe(v.string(), v.startsWith("nachbarstimme-backup-")),
    madeAt: v.string(),
  }),
  v.strictObject({ table: v.picklist(DUMPED_TABLES), row: v.record(v.string(), v.unknown()) }),
  v.strictObject({ end: v.literal(true), rows: v.number() }),
]);
const Bytes = v.strictObject({ base64: v.string() });

/**
 * Writes everything into one file: compressed lines of JSON, the same from SQLite and PostgreSQL, so
 * that either can read it back. The file appears only when it is whole and on the disk.
 *
 * @returns how many rows it holds
 */
export async function backup(database: Database, file: string, madeAt: Date): Promise<number> {
  const unfinished = `${file}.unfinished`;
  let rows = 0;
  async function* lines(): AsyncGenerator<string> {
    yield line({ format: FORMAT, madeAt: madeAt.toISOString() });
    // The generator lives inside the snapshot: pages are read while they are written.
    for await (const one of snapshotLines(database)) {
      rows += 1;
      yield one;
    }
    yield line({ end: true, rows });
  }
  try {
    await pipeline(
      Readable.from(lines()),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    const written = await open(unfinished, "r+");
    await written.sync();
    await written.close();
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return rows;
}

/** Hands out the snapshot's rows one by one; the writer asks for the next when it has room. */
function snapshotLines(database: Database): AsyncIterable<string> {
  const stream = new Readable({ objectMode: true, read: () => wake?.() });
  let wake: (() => void) | undefined;
  const room = () =>
    new Promise<void>((done) => {
      wake = done;
    });
  readSnapshot(database, async (db) => {
    for (const table of DUMPED_TABLES)
      for await (const page of rowsOf(db, table))
        for (const row of page) if (!stream.push(line({ table, row: portable(row) }))) await room();
  }).then(
    () => stream.push(null),
    (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return stream;
}

/**
 * Reads a backup into an empty database, all or nothing.
 *
 * @returns how many rows came back
 * @throws {BackupError} if the database is not empty or the file is not a whole backup
 */
export async function restore(database: Database, file: string): Promise<number> {
  for (const table of DUMPED_TABLES)
    if (await holdsRows(database.kysely, table))
      throw new BackupError(
        `Die Datenbank ist nicht leer (${table}). Zurückgespielt wird nur in eine leere.`,
      );
  try {
    return await database.kysely.transaction().execute((tx) => readInto(tx, file));
  } catch (error) {
    throw isUnreadable(error) ? new BackupError(`${file} ist keine lesbare Sicherung.`) : error;
  }
}

async function readInto(tx: Transaction<Schema>, file: string): Promise<number> {
  let rows = 0;
  let ended = false;
  await pipeline(createReadStream(file), createGunzip(), async (bytes: AsyncIterable<Buffer>) => {
    let begun = false;
    const input = Readable.from(bytes);
    const texts = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    // Gets what is thrown below once more when the pipeline ends; unheard, it would end the process.
    texts.on("error", () => {});
    for await (const text of texts) {
      const one = parsed(text);
      if ("format" in one) begun = isOurs(one);
      else if (!begun) throw new BackupError("Die Datei ist keine Sicherung von Nachbarstimme.");
      else if ("end" in one) ended = one.rows === rows;
      else {
        await insertRows(tx, one.table, [native(one.row)]);
        rows += 1;
      }
    }
  });
  if (!ended) throw new BackupError("Die Datei ist keine vollständige Sicherung.");
  return rows;
}

/** @throws {BackupError} where another version made the backup */
function isOurs({ format }: { format: string }): true {
  if (format === FORMAT) return true;
  throw new BackupError(
    "Die Sicherung stammt aus einer anderen Fassung. Spielen Sie sie mit jener zurück. Starten Sie danach diese mit derselben Datenbank.",
  );
}

/** No such file, no gzip, or a gzip that ends too early. */
function isUnreadable(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error.code === "ENOENT" || error.code === "EISDIR" || String(error.code).startsWith("Z_");
}

function parsed(text: string): v.InferOutput<typeof Line> {
  try {
    return v.parse(Line, JSON.parse(text));
  } catch {
    throw new BackupError("Die Datei ist keine Sicherung von Nachbarstimme.");
  }
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function portable(row: DumpedRow): DumpedRow {
  return mapped(row, (value) =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString("base64") } : value,
  );
}

function native(row: DumpedRow): DumpedRow {
  return mapped(row, (value) => (v.is(Bytes, value) ? Buffer.from(value.base64, "base64") : value));
}

function mapped(row: DumpedRow, change: (value: unknown) => unknown): DumpedRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]));
}
