import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { extname, join } from "node:path";
import Papa from "papaparse";
import { sentencesOf } from "../../surveys/speech/sentences.ts";
import type { Context } from "../context.ts";
import { recordingName, recordingsFolder, recordingsHere, SOUND_TYPES } from "./files.ts";
import { LIST_COLUMNS, type ListLine } from "./missing-recordings.ts";

/** Why a recording was not taken. */
export type Refusal = "noFile" | "empty" | "notOneSentence" | "unknownEnding" | "notInList";

/** What became of a studio's files. */
export type TakenIn = {
  taken: string[];
  /** Those that were here before, byte for byte. */
  unchanged: string[];
  refused: { file: string; why: Refusal }[];
};

/** The list is not the one that `recordings missing` writes. Its message says what is wrong. */
export class ListError extends Error {}

/**
 * Takes in recordings from a folder by their list. Safe to repeat; a sentence recorded anew replaces the
 * old. A file may have another ending than the list says: de-001.mp3 is also found as de-001.wav.
 *
 * @throws {ListError} where the list cannot be read
 */
export async function takeInRecordings(
  { settings }: Pick<Context, "settings">,
  folder: string,
  list: string,
): Promise<TakenIn> {
  const lines = readList(list);
  const offered = (await readdir(folder)).filter((file) => !file.startsWith(".")).toSorted();
  const target = recordingsFolder(settings);
  await mkdir(target, { recursive: true });
  const result: TakenIn = { taken: [], unchanged: [], refused: [] };
  const used = new Set<string>();
  for (const line of lines) {
    const file = offered.find((one) => stemOf(one) === stemOf(line.file));
    if (file === undefined) {
      result.refused.push({ file: line.file, why: "noFile" });
      continue;
    }
    used.add(file);
    const outcome = await takeOne(line, join(folder, file), target, settings);
    if (outcome === "taken" || outcome === "unchanged") result[outcome].push(file);
    else result.refused.push({ file, why: outcome });
  }
  for (const file of offered)
    if (!used.has(file) && endingOf(file) in SOUND_TYPES)
      result.refused.push({ file, why: "notInList" });
  // Of a list that is recorded bit by bit most files are not there yet: what needs a hand comes first.
  result.refused.sort(
    (one, other) => Number(one.why === "noFile") - Number(other.why === "noFile"),
  );
  return result;
}

async function takeOne(
  { language, text }: ListLine,
  source: string,
  target: string,
  settings: Context["settings"],
): Promise<"taken" | "unchanged" | Refusal> {
  const ending = endingOf(source);
  if (!(ending in SOUND_TYPES)) return "unknownEnding";
  const [sentence, ...more] = sentencesOf(text);
  if (sentence === undefined || more.length > 0) return "notOneSentence";
  const sound = await readFile(source);
  if (sound.length === 0) return "empty";
  const name = recordingName(language, sentence.text);
  const before = (await recordingsHere(settings)).get(name);
  const file = `${name}.${ending}`;
  if (before === file && digest(await readFile(join(target, file))) === digest(sound))
    return "unchanged";
  // Whole or not at all: a tablet may ask for it right now.
  const half = join(target, `${file}.part`);
  await copyFile(source, half);
  await rename(half, join(target, file));
  if (before !== undefined && before !== file) await rm(join(target, before));
  return "taken";
}

function readList(list: string): ListLine[] {
  const [heading, ...rows] = Papa.parse<string[]>(list.replace(/^\uFEFF/, ""), {
    delimiter: ";",
    skipEmptyLines: "greedy",
  }).data;
  const columns = LIST_COLUMNS.map(
    (name) => heading?.findIndex((cell) => cell.trim() === name) ?? -1,
  );
  const [file = -1, language = -1, text = -1] = columns;
  if (columns.includes(-1))
    throw new ListError(`Die Liste braucht die Spalten ${LIST_COLUMNS.join(";")}.`);
  if (list.includes("\uFFFD"))
    throw new ListError("Die Liste ist nicht in UTF-8 gespeichert. Umlaute wären falsch.");
  return rows.map((row) => ({
    file: (row[file] ?? "").trim(),
    language: (row[language] ?? "").trim(),
    text: (row[text] ?? "").replace(/\s+/g, " ").trim(),
  }));
}

function digest(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function endingOf(file: string): string {
  return extname(file).slice(1).toLowerCase();
}

function stemOf(file: string): string {
  return file.slice(0, file.length - extname(file).length);
}
