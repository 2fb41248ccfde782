import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "../context.ts";
import { fileFor, recordingsFolder, recordingsHere } from "./files.ts";
import type { Worded } from "./spoken-sentences.ts";
import { spokenSentences } from "./spoken-sentences.ts";

/** Language → sentence → address of its recording. */
export type RecordingAddresses = Record<string, Record<string, string>>;

/**
 * The recordings that are here of what can be heard of these questionnaires and around them. A sentence of
 * plain German that German has too is the same recording.
 *
 * @param places the districts that are asked about
 */
export async function recordingsOf(
  { settings }: Pick<Context, "settings">,
  forms: readonly Worded[],
  places: readonly string[],
): Promise<RecordingAddresses> {
  const here = await recordingsHere(settings);
  if (here.size === 0) return {};
  const folder = recordingsFolder(settings);
  const addresses: RecordingAddresses = {};
  for (const [language, sentences] of await spokenSentences(forms, places)) {
    const found = await Promise.all(
      sentences.map(async (sentence) => {
        const file = fileFor(here, language, sentence);
        return file === undefined ? [] : [[sentence, await addressOf(folder, file)] as const];
      }),
    );
    if (found.some((one) => one.length > 0)) addresses[language] = Object.fromEntries(found.flat());
  }
  return addresses;
}

/** A file recorded anew gets another address, or tablets would keep the old one for ever. */
async function addressOf(folder: string, file: string): Promise<string> {
  const { mtimeMs } = await stat(join(folder, file));
  return `/api/survey/recordings/${file}?v=${Math.round(mtimeMs).toString(36)}`;
}
