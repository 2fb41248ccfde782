import { GERMAN_NAMES } from "../../../surveys/messages/languages/de.ts";
import { LANGUAGE_NAMES } from "../../../surveys/messages/say.ts";

/** What the office calls a language. */
export function nameOf(language: string): string {
  return GERMAN_NAMES[language] ?? language;
}

/** A language by its German name and its own. */
export function LanguageName({ language }: { language: string }) {
  const own = LANGUAGE_NAMES[language];
  return (
    <>
      {nameOf(language)}
      {own !== undefined && own !== nameOf(language) && (
        <span class="own-name soft">
          <bdi lang={language}>{own}</bdi>
        </span>
      )}
    </>
  );
}
