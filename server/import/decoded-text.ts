import { createReadStream } from "node:fs";
import iconv from "iconv-lite";
import { LineEnds } from "../../surveys/import/csv/line-ends.ts";
import { Repair } from "../../surveys/import/csv/twice-encoded.ts";
import type { Encoding } from "../../surveys/import/detect/encoding.ts";

const CHUNK_BYTES = 262_144;

/** A piece of a file's text, and how many bytes were read up to its end. */
export type TextPiece = { text: string; bytes: number };

/**
 * Reads a file as text: LF line ends, no byte order mark, characters whole wherever a chunk was cut.
 * iconv-lite decodes, because Node 20's own decoder loses €, „, “ and – of Windows-1252.
 *
 * @param most stop after about so many bytes
 * @param repaired put right what was encoded twice
 */
export async function* decodedText(
  path: string,
  encoding: Encoding,
  {
    most,
    repaired = false,
    chunk = CHUNK_BYTES,
  }: { most?: number | undefined; repaired?: boolean | undefined; chunk?: number } = {},
): AsyncGenerator<TextPiece> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  const lines = new LineEnds();
  const repair = repaired ? new Repair() : undefined;
  const whole = (text: string) => repair?.push(text) ?? text;
  let bytes = 0;
  const options = { highWaterMark: chunk, ...(most === undefined ? {} : { end: most - 1 }) };
  for await (const piece of createReadStream(path, options)) {
    if (!Buffer.isBuffer(piece)) throw new Error("a file without encoding gives bytes");
    bytes += piece.length;
    const text = lines.push(whole(decoder.write(piece)));
    if (text !== "") yield { text, bytes };
  }
  // A beginning may be cut within a character; only at the real end is what is left worth anything.
  if (most !== undefined) return;
  const rest = lines.push(whole(decoder.end() ?? "") + (repair?.end() ?? "")) + lines.end();
  if (rest !== "") yield { text: rest, bytes };
}
