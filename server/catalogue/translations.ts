import type { Hash } from "../../surveys/definition/fingerprints.ts";
import { missingTexts, staleTexts } from "../../surveys/definition/staleness.ts";
import type { Wording } from "../../surveys/definition/wording.ts";
import type { Definitions } from "./read-folder.ts";

/** The language that is written first; all others are made from it. */
export const BASE_LANGUAGE = "de";
/** What the topics' language files are called beside those of the questionnaires. */
export const TOPICS = "topics";

/** One language file of a questionnaire, or of the topics, held against the German one beside it. */
export type Translation = {
  /** Questionnaire id, or "topics". */
  of: string;
  wording: Wording;
  base: Wording;
  complete: boolean;
  /** Paths whose German words were changed after the translation was made. */
  stale: readonly string[];
};

/** Every language file with what is to be said about it, German ones too. */
export function translationsIn(definitions: Definitions, hash: Hash): Translation[] {
  return [
    ...definitions.questionnaires.flatMap(({ questionnaire, wordings }) =>
      translationsOf(questionnaire.id, wordings, hash),
    ),
    ...translationsOf(TOPICS, definitions.topicWordings, hash),
  ];
}

function translationsOf(of: string, wordings: readonly Wording[], hash: Hash): Translation[] {
  const german = wordings.find(({ language }) => language === BASE_LANGUAGE);
  return wordings.map((wording) => {
    const base = german ?? wording;
    return {
      of,
      wording,
      base,
      complete: missingTexts(wording, base).length === 0,
      stale: staleTexts(wording, base, hash),
    };
  });
}
