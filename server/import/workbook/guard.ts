import { promisify } from "node:util";
import type { Entry, Options, ZipFile } from "yauzl";
import { open } from "yauzl";
import type { FileRefusal } from "../../../surveys/import/detect/container.ts";

const MEGABYTE = 1_048_576;
/** What an office's workbook never reaches, and what a bomb needs. */
const MOST_ENTRIES = 200;
const MOST_RATIO = 200;
const RATIO_COUNTS_FROM = MEGABYTE;

const openZip = promisify<string, Options, ZipFile>(open);

/**
 * Looks into a workbook before anything is unfolded: how many parts, how large each would become. Declared
 * sizes can lie, so each part is unfolded once and counted, and nothing of it is kept.
 *
 * @param most bytes that all parts may have together; one part may have half of them
 * @returns whether its days are counted from 1904; or why it is refused
 */
export async function guardWorkbook(
  path: string,
  most: number,
): Promise<{ kind: "fits"; date1904: boolean } | { kind: "refused"; code: FileRefusal }> {
  let zip: ZipFile;
  try {
    zip = await openZip(path, { lazyEntries: true, autoClose: false });
  } catch {
    return { kind: "refused", code: "not_a_table" };
  }
  try {
    return await lookInto(zip, most);
  } catch (error) {
    return {
      kind: "refused",
      code: error instanceof TooLarge ? "too_large_inside" : "not_a_table",
    };
  } finally {
    zip.close();
  }
}

class TooLarge extends Error {}

async function lookInto(
  zip: ZipFile,
  most: number,
): Promise<{ kind: "fits"; date1904: boolean } | { kind: "refused"; code: FileRefusal }> {
  if (zip.entryCount > MOST_ENTRIES) throw new TooLarge();
  const entries = await entriesOf(zip);
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isLarge = entries.some((entry) => isBomb(entry, most / 2));
  if (declared > most || isLarge) throw new TooLarge();
  let unfolded = 0;
  let workbook: string | undefined;
  for (const entry of entries) {
    const isWorkbook = entry.fileName === "xl/workbook.xml";
    const part = await unfold(zip, entry, { keep: isWorkbook, most: most / 2 });
    unfolded += part.bytes;
    if (unfolded > most) throw new TooLarge();
    if (isWorkbook) workbook = part.text;
  }
  if (workbook === undefined) return { kind: "refused", code: "not_a_table" };
  return { kind: "fits", date1904: /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(workbook) };
}

function isBomb({ uncompressedSize, compressedSize }: Entry, most: number): boolean {
  return (
    uncompressedSize > most ||
    (uncompressedSize > RATIO_COUNTS_FROM && uncompressedSize > compressedSize * MOST_RATIO)
  );
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((done, failed) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on("end", () => done(entries));
    zip.on("error", failed);
    zip.readEntry();
  });
}

async function unfold(
  zip: ZipFile,
  entry: Entry,
  { keep, most }: { keep: boolean; most: number },
): Promise<{ bytes: number; text: string }> {
  const stream = await promisify(zip.openReadStream.bind(zip))(entry);
  const kept: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) throw new Error("a part of a workbook gives bytes");
    bytes += chunk.length;
    if (bytes > most) throw new TooLarge();
    if (keep) kept.push(chunk);
  }
  return { bytes, text: Buffer.concat(kept).toString("utf8") };
}
