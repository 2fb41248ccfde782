import { directionOf } from "../../../surveys/messages/direction.ts";
import { LANGUAGE_NAMES } from "../../../surveys/messages/say.ts";

/** Languages by their own names; the one that is on is pressed. */
export function LanguageChoice({
  languages,
  chosen,
  label,
  onChoose,
}: {
  languages: readonly string[];
  chosen: string;
  label: string;
  onChoose: (language: string) => void;
}) {
  return (
    <fieldset class="langs" aria-label={label}>
      {languages.map((language) => (
        <button
          key={language}
          class="lang"
          type="button"
          lang={language}
          dir={directionOf(language)}
          aria-pressed={language === chosen}
          onClick={() => onChoose(language)}
        >
          {LANGUAGE_NAMES[language] ?? language}
        </button>
      ))}
    </fieldset>
  );
}
