import type { Questionnaire } from "../../surveys/definition/questionnaire.ts";
import type { Texts } from "../../surveys/definition/wording.ts";
import { residentWords } from "../../surveys/messages/resident/catalogues.ts";
import { INTERFACE_LANGUAGES } from "../../surveys/messages/say.ts";
import { tabletWords } from "../../surveys/messages/tablet/catalogues.ts";
import {
  sentencesIn,
  textsOfInterface,
  textsOfQuestionnaire,
} from "../../surveys/speech/spoken.ts";

/** A questionnaire with the languages it can be heard in. */
export type Worded = {
  readonly questionnaire: Questionnaire;
  readonly wordings: Iterable<{ readonly language: string; readonly texts: Texts }>;
};

/**
 * Language → every sentence that can be heard in it: of these questionnaires, and of the interface around
 * them.
 *
 * @param places the districts that these questionnaires ask about
 */
export async function spokenSentences(
  forms: readonly Worded[],
  places: readonly string[],
): Promise<Map<string, string[]>> {
  const texts = new Map<string, string[]>();
  for (const { questionnaire, wordings } of forms)
    for (const wording of wordings)
      texts.set(wording.language, [
        ...(texts.get(wording.language) ?? []),
        ...textsOfQuestionnaire(questionnaire, wording.texts),
      ]);
  const minutes = [...new Set(forms.map(({ questionnaire }) => questionnaire.estimatedMinutes))];
  const spoken = new Map<string, string[]>();
  for (const [language, own] of texts) {
    const known = INTERFACE_LANGUAGES.find((one) => one === language);
    const around =
      known === undefined
        ? []
        : textsOfInterface(await residentWords(known), await tabletWords(known), {
            places,
            minutes,
          });
    spoken.set(language, sentencesIn([...own, ...around]));
  }
  return spoken;
}
