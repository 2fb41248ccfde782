import { countSheetOfFile } from "../../db/queries/count-sheets.ts";
import { readCountTable } from "../../surveys/count-sheet/count-table.ts";
import { RecordParser } from "../../surveys/import/csv/record-parser.ts";
import type { FileRefusal } from "../../surveys/import/detect/container.ts";
import { containerOf, isBinary } from "../../surveys/import/detect/container.ts";
import { delimiterOf } from "../../surveys/import/detect/delimiter.ts";
import { encodingOf } from "../../surveys/import/detect/encoding.ts";
import { unmaskedRecord } from "../../surveys/spreadsheet/masked.ts";
import type { Scope } from "../../surveys/wire/account.ts";
import type { CountFileReading } from "../../surveys/wire/count-sheet.ts";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-response.ts";
import { decodedText } from "./decoded-text.ts";
import { forgetUnneeded } from "./forget-unneeded.ts";
import type { KeptFile } from "./kept-file.ts";
import { keepFile } from "./kept-file.ts";
import { REFUSALS } from "./upload.ts";
import { unfoldWorkbook } from "./workbook/unfold.ts";

/** A list of counts fits on some pages; more than this is no list. */
const MOST_BYTES = 2_097_152;

/**
 * What a file in the form of the template says. Nothing is kept: a person looks at the counts and saves
 * them as if they had typed them.
 *
 * @throws {ProblemError} where the file is no such table
 */
export async function readCountFile(
  context: Context,
  source: AsyncIterable<Uint8Array>,
  { wave, name, scope }: { wave: string; name: string; scope: Scope },
): Promise<CountFileReading> {
  const form = await context.waves.formOf(wave);
  if (!form) throw new ProblemError("wave.unknown", wave);
  const kept = await keepFile(context.settings, source);
  if (kept.kind === "too-large") throw new ProblemError("file.too-large");
  const { file } = kept;
  try {
    const texts = form.wordings.get("de")?.texts ?? {};
    const { questionnaire } = form;
    const table = readCountTable(await recordsOf(context, file), { questionnaire, texts });
    if (table.kind === "no-headings") throw new ProblemError("count-sheet.no-headings");
    const { questions, rejected } = table;
    const { digest } = file;
    const there = await countSheetOfFile(context.database.kysely, wave, digest, scope);
    return {
      file: { name, digest },
      questions,
      rejected,
      there: there ? { site: there.siteName, day: there.day } : null,
    };
  } finally {
    await forgetUnneeded(context, file.digest);
  }
}

async function recordsOf(context: Context, file: KeptFile): Promise<(readonly string[])[]> {
  const container = containerOf(file.head);
  if (container.kind === "refused") throw refused(container.code);
  if (container.kind === "text") {
    const { encoding } = encodingOf(file.head, file.isUtf8);
    return recordsIn(await textOf(file.path, encoding, file.bytes));
  }
  const unfolded = await unfoldWorkbook(context.settings, file);
  if (unfolded.kind === "refused") throw refused(unfolded.code);
  const [sheet] = unfolded.sheets;
  if (!sheet) throw refused("empty_file");
  return recordsIn(await textOf(sheet.path, "utf-8", sheet.bytes));
}

async function textOf(
  path: string,
  encoding: Parameters<typeof decodedText>[1],
  bytes: number,
): Promise<string> {
  if (bytes > MOST_BYTES) throw new ProblemError("file.too-large");
  let text = "";
  for await (const piece of decodedText(path, encoding)) text += piece.text;
  return text;
}

function recordsIn(text: string): (readonly string[])[] {
  const delimiter = isBinary(text) ? undefined : delimiterOf(text);
  if (delimiter === undefined) throw refused("not_a_table");
  const parser = new RecordParser(delimiter);
  return [...parser.push(text), ...parser.end().records].map(unmaskedRecord);
}

function refused(code: FileRefusal): ProblemError {
  return new ProblemError(REFUSALS[code]);
}
