import { offeredDrafts } from "../../db/queries/offered-drafts.ts";
import { isInterfaceChecked } from "../../surveys/definition/offering.ts";
import { textAt } from "../../surveys/definition/wording.ts";
import { TOPICS_DE } from "../../surveys/messages/languages/de.ts";
import type { InterfaceLanguage } from "../../surveys/messages/say.ts";
import { INTERFACE_LANGUAGES } from "../../surveys/messages/say.ts";
import type { LanguageState } from "../../surveys/wire/language.ts";
import { offering } from "../catalogue/offered-languages.ts";
import type { Translation } from "../catalogue/translations.ts";
import { BASE_LANGUAGE, TOPICS } from "../catalogue/translations.ts";
import type { Context } from "../context.ts";

/** How far each language of the interface is, in every questionnaire and in the topics. */
export async function languageStates(
  context: Pick<Context, "catalogue" | "database">,
): Promise<LanguageState[]> {
  const { languages: offered } = await offering(context);
  const switchedOn = await offeredDrafts(context.database.kysely);
  return INTERFACE_LANGUAGES.map((language) => {
    const files = filesIn(context.catalogue.translations, language);
    const interfaceChecked = isInterfaceChecked(language);
    return {
      language,
      offered: offered.includes(language),
      switchedOn: switchedOn.includes(language),
      checked: interfaceChecked && files.every(({ status }) => status !== "draft"),
      interfaceChecked,
      files,
    };
  });
}

function filesIn(
  translations: readonly Translation[],
  language: InterfaceLanguage,
): LanguageState["files"] {
  return translations
    .filter(({ wording }) => wording.language === BASE_LANGUAGE)
    .map(({ of, wording: german }) => {
      const title = of === TOPICS ? TOPICS_DE : textAt(german.texts, "title");
      const made = translations.find(
        (translation) => translation.of === of && translation.wording.language === language,
      );
      if (!made?.complete) return { id: of, title, status: "missing", stale: [] };
      return {
        id: of,
        title,
        status: made.wording.status,
        stale: made.stale.map((path) => ({
          path,
          german: textAt(german.texts, path),
          text: textAt(made.wording.texts, path),
        })),
      };
    });
}
