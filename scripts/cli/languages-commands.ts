import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BASE_LANGUAGE } from "../../server/catalogue/translations.ts";
import { languageStates } from "../../server/languages/states.ts";
import { madeFrom } from "../../surveys/definition/staleness.ts";
import { LANGUAGES_DE } from "../../surveys/messages/languages/de.ts";
import { LANGUAGE_NAMES, say } from "../../surveys/messages/say.ts";
import type { LanguageState } from "../../surveys/wire/language.ts";
import type { Command } from "./command.ts";
import { none, UsageError } from "./command.ts";

/** Lists how far every language is, with the paths of what is no longer what the German says. */
export const languagesCommand: Command = {
  usage: "languages",
  about: "zeigt, welche Übersetzungen geprüft, Entwurf oder veraltet sind",
  options: {},
  async run(context, positionals) {
    none(positionals);
    const states = await languageStates(context);
    return { document: { languages: states }, sentences: states.flatMap(sentencesAbout) };
  },
};

/** Notes that a translation says what the German says today. */
export const languagesConfirmCommand: Command = {
  usage: "languages confirm FRAGEBOGEN|topics SPRACHE",
  about: "merkt sich: diese Übersetzung ist gegen das heutige Deutsch gelesen",
  options: {},
  async run({ catalogue, settings, hash }, positionals) {
    const [of, language, ...more] = positionals;
    if (of === undefined || language === undefined) throw new UsageError("Es fehlt eine Angabe.");
    if (more.length > 0) throw new UsageError(`Zu viele Angaben: ${more.join(" ")}`);
    const found = catalogue.translations.find(
      (translation) => translation.of === of && translation.wording.language === language,
    );
    if (!found || language === BASE_LANGUAGE)
      throw new UsageError(`Eine Übersetzung ${of}/${language} gibt es nicht.`);
    const file = join(settings.questionnairesDir, of, `${language}.json`);
    const confirmed = { ...found.wording, from: madeFrom(found.wording, found.base, hash) };
    const before = await readFile(file, "utf8");
    const after = `${JSON.stringify(confirmed, null, 2)}\n`;
    if (after !== before) await writeFile(file, after);
    const mended = found.stale.length;
    return {
      document: { file, mended },
      sentences: [`${file} passt zum heutigen Deutsch. ${mended} Texte waren veraltet.`],
    };
  },
};

function sentencesAbout({ language, offered, files }: LanguageState): string[] {
  const shown = say(LANGUAGES_DE, offered ? "offered.yes" : "offered.no");
  return [
    `${LANGUAGE_NAMES[language] ?? language} (${language}), ${shown}`,
    ...files.flatMap(({ id, status, stale }) => [
      `  ${id}: ${[say(LANGUAGES_DE, `state.${status}`), ...staleInWords(stale.length)].join(", ")}`,
      ...stale.map(({ path, german }) => `    ${path}: ${german}`),
    ]),
  ];
}

function staleInWords(count: number): string[] {
  if (count === 0) return [];
  return [
    count === 1 ? LANGUAGES_DE["state.staleOne"] : say(LANGUAGES_DE, "state.stale", { count }),
  ];
}
