import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Settings } from "../settings.ts";

/** The kinds of sound files that browsers play, by the ending of their names. */
export const SOUND_TYPES: Readonly<Record<string, string>> = {
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  wav: "audio/wav",
  webm: "audio/webm",
};

const FILE = new RegExp(`^([0-9a-f]{64})\\.(${Object.keys(SOUND_TYPES).join("|")})$`);

/** Where recordings lie. */
export function recordingsFolder({ dataDir }: Settings): string {
  return join(dataDir, "recordings");
}

/** The name of a sentence's recording, without its ending. Other words are another sentence. */
export function recordingName(language: string, sentence: string): string {
  return createHash("sha256").update(`${language}\n${sentence}`).digest("hex");
}

/** The content type of a file that can be a recording; undefined for every other name. */
export function soundTypeOf(file: string): string | undefined {
  const ending = FILE.exec(file)?.[2];
  return ending === undefined ? undefined : SOUND_TYPES[ending];
}

/** The recordings that are here: name → file. */
export async function recordingsHere(settings: Settings): Promise<ReadonlyMap<string, string>> {
  let files: string[];
  try {
    files = await readdir(recordingsFolder(settings));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return new Map();
    throw error;
  }
  return new Map(
    files.toSorted().flatMap((file) => {
      const name = FILE.exec(file)?.[1];
      return name === undefined ? [] : [[name, file] as const];
    }),
  );
}

/** The recording for a sentence, if there is one. */
export function fileFor(
  here: ReadonlyMap<string, string>,
  language: string,
  sentence: string,
): string | undefined {
  const [base = language] = language.split("-");
  return (
    here.get(recordingName(language, sentence)) ??
    (base === language ? undefined : here.get(recordingName(base, sentence)))
  );
}
