import Papa from "papaparse";
import { districts } from "../../db/queries/districts.ts";
import type { Context } from "../context.ts";
import { fileFor, recordingsHere } from "./files.ts";
import { spokenSentences } from "./spoken-sentences.ts";

/** One line of a studio's list. */
export type ListLine = { file: string; language: string; text: string };

export const LIST_COLUMNS = ["Datei", "Sprache", "Text"] as const;

/**
 * Every sentence that can be heard here and has no recording, with a number for its file. The numbers
 * belong to this list alone: what was recorded by it is taken in by it.
 *
 * @param only one language, one questionnaire; else all
 */
export async function missingRecordings(
  { settings, catalogue, database }: Pick<Context, "settings" | "catalogue" | "database">,
  only: { language?: string | undefined; questionnaire?: string | undefined },
): Promise<ListLine[]> {
  const forms = catalogue.current
    .filter(
      ({ questionnaire }) =>
        only.questionnaire === undefined || questionnaire.id === only.questionnaire,
    )
    .map(({ questionnaire, wordings }) => ({ questionnaire, wordings: wordings.values() }));
  const places = (await districts(database.kysely)).filter(({ active }) => active);
  const spoken = await spokenSentences(
    forms,
    places.map(({ name }) => name),
  );
  const here = await recordingsHere(settings);
  return [...spoken].flatMap(([language, sentences]) =>
    only.language !== undefined && only.language !== language
      ? []
      : sentences
          .filter((text) => fileFor(here, language, text) === undefined)
          .map((text, at) => ({
            file: `${language}-${String(at + 1).padStart(3, "0")}.mp3`,
            language,
            text,
          })),
  );
}

/** The list as a file that spreadsheets open by a double click: semicolons, and a mark that says UTF-8. */
export function listFile(lines: readonly ListLine[]): string {
  const rows = [
    [...LIST_COLUMNS],
    ...lines.map(({ file, language, text }) => [file, language, text]),
  ];
  return `\uFEFF${Papa.unparse(rows, { delimiter: ";", newline: "\r\n" })}\r\n`;
}
